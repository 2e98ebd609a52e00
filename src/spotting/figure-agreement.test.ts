import { describe, expect, it } from 'vitest';
import { exampleIndex, readWith } from './example-index.ts';
import { agrees, figureOf } from './figure-agreement.ts';

const index = exampleIndex();
const figureIn = (text: string) => {
  const [quantity] = readWith(index, text).quantities;
  if (!quantity) throw new Error(`no figure in "${text}"`);
  return quantity;
};
/** Whether the first figure of a page's text agrees with the first of a claim's. */
const agree = (page: string, claim: string): boolean => agrees(page, figureIn(page), figureOf(claim, figureIn(claim)));

describe('agrees', () => {
  it.each([
    ['about 60 residents', '64 residents'],
    ['more than 2,900 residents', '2,975 residents'],
    ['nearly 3,000 residents', '2,900 residents'],
    ['two fifths of the residents', '39 percent'],
    ['almost six in ten residents', '58 percent'],
    ['more than two dozen residents', '27 residents'],
  ])('lets %j stand for %j', (page, claim) => expect(agree(page, claim)).toBe(true));

  it.each([
    ['60 residents', '64 residents'],
    ['more than 2,900 residents', '2,800 residents'],
    ['nearly 3,000 residents', '3,100 residents'],
    ['about 60 residents', '90 residents'],
    ['two fifths of the residents', '30 percent'],
    ['about 1987', '1988'],
    ['about 45,000 residents', 'more than 50,000 residents'],
    ['half a percentage point', 'three quarters of a percentage point'],
    ['magnitude 7.7', 'magnitude 7.8'],
  ])('does not let %j stand for %j', (page, claim) => expect(agree(page, claim)).toBe(false));

  it.each([
    ['265,618 tests', 'more than 260,000 tests'],
    ['2,000 employees', 'more than 2,000 employees'],
    ['some 270,000 tests', 'over 260,000 tests'],
    ['over 265,000 tests', 'more than 260,000 tests'],
    ['59 percent', 'under 60 percent'],
    ['five albums', 'at least five albums'],
    ['five albums', 'five albums or more'],
    ['310 miles', 'more than 500 km'],
    ['in 1979', 'before 1985'],
    ['in 1985', 'before the end of 1985'],
    ['in 1985', 'after the start of 1985'],
    ['five albums', 'not fewer than five albums'],
    ['after 2006', 'after 2006'],
  ])('takes %j for one that keeps %j', (page, claim) => expect(agree(page, claim)).toBe(true));

  it.each([
    ['254,500 tests', 'more than 260,000 tests'],
    ['five albums', 'more than five albums'],
    ['800,000 tests', 'more than 260,000 tests'],
    ['fewer than 260,000 tests', 'more than 260,000 tests'],
    ['61 percent', 'under 60 percent'],
    ['80 people', 'nearly 100 people'],
    ['in 1989', 'before 1985'],
    ['in 1931', 'before 1985'],
    ['after 1985', 'before 1985'],
    ['in 1985', 'before the start of 1985'],
    ['in 1985', 'after the end of 1985'],
    ['four albums', 'not fewer than five albums'],
  ])('does not take %j for one that keeps %j', (page, claim) => expect(agree(page, claim)).toBe(false));
});
