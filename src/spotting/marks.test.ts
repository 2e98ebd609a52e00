import { describe, expect, it } from 'vitest';
import { exampleIndex } from './example-index.ts';
import { unsharedSpans } from './marks.ts';

const { lexicon } = exampleIndex();
const marked = (text: string, ...others: string[]): string[] =>
  unsharedSpans(text, others, lexicon).map(({ start, end }) => text.slice(start, end));

describe('unsharedSpans', () => {
  it('marks words and figures that no other text has', () => {
    expect(marked('Engineers evacuated 2,500 residents.', 'Engineers evacuated 1,500 residents.')).toEqual(['2,500']);
  });

  it('takes inflections, names of one thing and spelt numbers for the same', () => {
    expect(marked('The Span was evacuated by 1,500', 'evacuating the Kestrin Harbour Bridge: fifteen hundred')).toEqual(
      [],
    );
  });

  it('takes a figure that keeps a bound for the same, and one that breaks it for another', () => {
    expect(marked('They evacuated 1,700 residents.', 'They evacuated more than 1,500 residents.')).toEqual([]);
    expect(marked('They evacuated more than 1,500 residents.', 'They evacuated 1,700 residents.')).toEqual([]);
    expect(marked('They evacuated 1,480 residents.', 'They evacuated more than 1,500 residents.')).toEqual(['1,480']);
  });

  it('joins neighbours and never marks grammar', () => {
    expect(marked('the angry dock workers and the mayor', 'the mayor')).toEqual(['angry dock workers']);
  });
});
