import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../text/quantities.ts';
import { wordsOf } from '../text/words.ts';
import { figureTerm } from './figure-term.ts';

const figure = (text: string) => quantitiesIn(text, wordsOf(text)).map(figureTerm);

describe('figureTerm', () => {
  it('is equal for figures that are equal when rounded, never for other years', () => {
    expect(figure('1,487 residents')).toEqual(figure('1,500 people'));
    expect(figure('1,400 residents')).not.toEqual(figure('1,500 residents'));
    expect(figure('in 1987')).not.toEqual(figure('in 1988'));
  });
});
