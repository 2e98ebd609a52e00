import { describe, expect, it } from 'vitest';
import { exampleIndex, readWith } from './example-index.ts';
import { isRounded } from './rounding.ts';

const index = exampleIndex();
/** Whether the first figure of a text may stand for another. */
const rounds = (text: string, own: number): boolean => {
  const reading = readWith(index, text);
  const [quantity] = reading.quantities;
  if (!quantity) throw new Error(`no figure in "${text}"`);
  return isRounded(reading, quantity, own);
};

describe('isRounded', () => {
  it.each([
    ['about 60 residents', 64],
    ['more than 2,900 residents', 2_975],
    ['nearly 3,000 residents', 2_900],
    ['two fifths of the residents', 39],
    ['almost six in ten residents', 58],
  ])('lets %j stand for %d', (text, own) => expect(rounds(text, own)).toBe(true));

  it.each([
    ['60 residents', 64],
    ['more than 2,900 residents', 2_800],
    ['nearly 3,000 residents', 3_100],
    ['about 60 residents', 90],
    ['two fifths of the residents', 30],
    ['about 1987', 1988],
  ])('does not let %j stand for %d', (text, own) => expect(rounds(text, own)).toBe(false));
});
