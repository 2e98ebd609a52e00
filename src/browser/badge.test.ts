import { describe, expect, it, vi } from 'vitest';
import { badgeText } from './badge.ts';

vi.mock('./api.ts', () => ({ browser: {} }));

describe('badgeText', () => {
  it.each([
    [null, ''],
    [0, ''],
    [1, '1'],
    [99, '99'],
    [100, '99+'],
  ])('%s: "%s"', (count, text) => expect(badgeText(count)).toBe(text));
});
