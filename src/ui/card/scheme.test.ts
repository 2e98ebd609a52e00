import { describe, expect, it } from 'vitest';
import { canvasFor, schemeOf } from './scheme.ts';

describe('schemeOf', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(246, 234, 211)', 'light'],
    ['rgba(11, 13, 16, 0.95)', 'dark'],
    ['rgb(58, 61, 66)', 'dark'],
    ['rgb(0, 0, 255)', 'dark'],
    ['rgba(0, 0, 0, 0)', undefined],
    ['rgba(0, 0, 0, 0.3)', undefined],
    ['color(srgb 0 0 0)', undefined],
    ['', undefined],
  ])('%s is %s', (colour, scheme) => expect(schemeOf(colour)).toBe(scheme));
});

describe('canvasFor', () => {
  it.each([
    ['normal', 'light'],
    ['', 'light'],
    ['only light', 'light'],
    ['light dark', undefined],
    ['Dark  light', undefined],
    ['dark', 'dark'],
    ['only dark', 'dark'],
  ])('a page that can do "%s" is laid on %s', (schemes, canvas) => expect(canvasFor(schemes)).toBe(canvas));
});
