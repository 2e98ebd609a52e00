import { describe, expect, it } from 'vitest';
import { stemOf } from '../text/stem.ts';
import { hasStateShortened } from './us-states.ts';

describe('hasStateShortened', () => {
  it.each([
    ['in Louisville, Ky., on Monday', 'kentucky', true],
    ['the fire in Calif. killed 85', 'california', true],
    ['in Louisville, Ky., on Monday', 'kansas', false],
    ['blamed on Jack.', 'jackson', false],
  ])('%j: %s %s', (text, name, has) => {
    expect(hasStateShortened(text, stemOf(name))).toBe(has);
  });
});
