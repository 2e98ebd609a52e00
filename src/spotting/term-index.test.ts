import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../text/quantities.ts';
import { wordsOf } from '../text/words.ts';
import { exampleIndex } from './example-index.ts';
import { figureTerm, termIndexOf } from './term-index.ts';

const { pack, lexicon } = exampleIndex();
const { postings, counts, lengths, meanLength } = termIndexOf(pack.claims, lexicon);
const figure = (text: string) => quantitiesIn(text, wordsOf(text)).map(figureTerm);

describe('termIndexOf', () => {
  it('lists claims by concept, with how often they have it', () => {
    expect(postings.get('ferri')).toEqual([1]);
    expect(counts.get('ferri')).toEqual(Uint8Array.from([3]));
    expect(meanLength).toBe(((lengths[0] ?? 0) + (lengths[1] ?? 0)) / 2);
  });

  it('lists them by figure', () => {
    expect(postings.get(figure('1,500 residents')[0] ?? '')).toEqual([0]);
  });

  it('counts a text that is repeated once', () => {
    const [, claim] = pack.claims;
    if (!claim) throw new Error('the example pack has no second claim');
    const twice = { ...claim, wordings: [claim.statement] };
    const once = { ...claim, wordings: [] };
    expect(termIndexOf([twice], lexicon)).toEqual(termIndexOf([once], lexicon));
  });
});

describe('figureTerm', () => {
  it('is equal for figures that are equal when rounded, never for other years', () => {
    expect(figure('1,487 residents')).toEqual(figure('1,500 people'));
    expect(figure('1,400 residents')).not.toEqual(figure('1,500 residents'));
    expect(figure('in 1987')).not.toEqual(figure('in 1988'));
  });
});
