import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Claim } from '../claims/types.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { quantitiesIn } from '../text/quantities.ts';
import { wordsOf } from '../text/words.ts';
import { lexiconOf } from './claim-set.ts';
import { exampleClaim, exampleIndex } from './example-index.ts';
import { figureTerm, yearsIn, yearTerm } from './figure-term.ts';
import { joinIndexes } from './joined-index.ts';
import type { Lexicon } from './lexicon.ts';
import { readCodes } from './posting-codes.ts';
import { conceptsIn, wordsRead } from './reading.ts';
import { type TermIndex, termIndexOf } from './term-index.ts';
import { finderOf } from './term-table.ts';

const { pack, lexicon } = exampleIndex();
const index = termIndexOf(pack.claims, lexicon);

/** Claims that have a term, and how often. */
function listed(of: TermIndex, term: string): [at: number, times: number][] {
  const number = finderOf(of.terms)(term);
  const found: [number, number][] = [];
  if (number >= 0)
    readCodes(of.listed, of.lists[number] ?? 0, of.lists[number + 1] ?? 0, (at, times) => found.push([at, times]));
  return found;
}

/** What the index holds of a claim: term and how often. */
function held(of: TermIndex, at: number): Map<string, number> {
  const found = new Map<string, number>();
  const { text, starts } = of.terms;
  readCodes(of.held, of.holdings[at] ?? 0, of.holdings[at + 1] ?? 0, (term, times) => {
    found.set(new TextDecoder().decode(text.subarray(starts[term], starts[term + 1])), times);
  });
  return found;
}

/** The same, read by the engine's own readers. */
function read({ statement }: Claim, { lexicon }: { lexicon: Lexicon }): Map<string, number> {
  const found = new Map<string, number>();
  const add = (term: string): unknown => found.set(term, (found.get(term) ?? 0) + 1);
  const words = wordsOf(statement).slice(0, wordsRead);
  for (const { id } of conceptsIn(statement, words, lexicon)) add(id);
  if (words.some(({ digits }) => digits))
    for (const quantity of quantitiesIn(statement, words)) add(figureTerm(quantity));
  if (words.some(({ digits }) => digits)) for (const year of yearsIn(statement)) found.set(yearTerm(year), 1);
  return found;
}

describe('termIndexOf', () => {
  it('lists claims by concept, with how often they have it', () => {
    expect(listed(index, 'ferri')).toEqual([[1, 3]]);
    expect(held(index, 1).get('ferri')).toBe(3);
    expect(index.having[finderOf(index.terms)('ferri')]).toBe(1);
  });

  it('lists them by figure, and by the years that they speak of', () => {
    const [figure] = quantitiesIn('1,500 residents', wordsOf('1,500 residents')).map(figureTerm);
    expect(listed(index, figure ?? '')).toEqual([[0, expect.any(Number)]]);
    expect(listed(index, yearTerm(2019))).toEqual([[0, 1]]);
    expect(joinIndexes([{ index }]).years).toEqual([2019]);
  });

  it('counts a text that is repeated once', () => {
    const [, claim] = pack.claims;
    if (!claim) throw new Error('the example pack has no second claim');
    const twice = { ...claim, wordings: [claim.statement] };
    const once = { ...claim, wordings: [] };
    expect(termIndexOf([twice], lexicon)).toEqual(termIndexOf([once], lexicon));
  });

  it('is empty for no claims, and bears a claim without a word', () => {
    expect(termIndexOf([], lexicon).lengths).toHaveLength(0);
    expect(held(termIndexOf([exampleClaim('empty', '… !')], lexicon), 0).size).toBe(0);
  });

  it('has of any text what the engine reads in it', () => {
    const english = { lexicon: lexiconOf(builtIn, readKnowledge()) };
    const words = [
      ...new Set(builtIn.claims.flatMap(({ statement, wordings }) => [statement, ...wordings].join(' ').split(' '))),
    ];
    const odd = [
      'U.S.',
      'US',
      'us',
      'IT',
      'it’s',
      "boys'",
      "rock'n'roll’s",
      'e.g.',
      '1,500',
      '1 500',
      '60th',
      '5.500.000',
      '2.5m',
      '$3',
      'two',
      'dozen',
      'a million',
      'May',
      'may 5',
      '№7',
      'naïve',
      'Шойгу',
      'ﬁre',
      'x',
      "O’Neill's",
      'a.b.c',
      'McDonald’s',
      '12345,678',
      'İstanbul',
      '\u00AD',
      '😀',
      'twenty-five',
      '-',
      '—',
      '“',
      '.',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...words, ...odd), fc.string({ maxLength: 6 })), { maxLength: 30 });
    const joint = fc.constantFrom(' ', ' ', ' ', '', '\u00A0');
    fc.assert(
      fc.property(text, joint, (parts, by) => {
        const claim = exampleClaim('c', parts.join(by));
        const of = termIndexOf([claim], english.lexicon);
        const sorted = (terms: Map<string, number>) => [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(held(of, 0))).toEqual(sorted(read(claim, english)));
      }),
      { numRuns: Number(process.env.CROSSREAD_SOAK ?? 300) },
    );
  });
});
