/** Finds claims by words: those that hold all of what was typed, and those that words selected on a page may report; the words are compared as written, not understood. */
import { fold } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { Claim } from './types.ts';

/** UTF-16 units of a query that are looked at. */
const longestQuery = 200;
/** Share of the selection's telling words that a claim must have to be worth offering. */
const leastShared = 0.3;

/** What of a claim is searched. */
export type Searched = Pick<Claim, 'statement' | 'wordings' | 'reports'>;

/** The words of a query, as `holds` takes them; empty for one that is blank. */
export function queryOf(typed: string): readonly string[] {
  return [
    ...new Set(
      fold(typed.slice(0, longestQuery))
        .split(' ')
        .filter((word) => word !== ''),
    ),
  ];
}

/** Whether a claim's words, those of its reports among them, hold every word of the query, or a word that has it in it. */
export function holds({ statement, wordings, reports }: Searched, query: readonly string[]): boolean {
  if (query.length === 0) return true;
  const texts = [statement, ...wordings, ...reports.flatMap(({ summary, quote }) => [summary, quote ?? ''])];
  const text = fold(texts.join('\n'));
  return query.every((word) => text.includes(word));
}

/** The claims that share most of the selection's telling words, best first. */
export function likelyClaims<Item extends Searched>(claims: readonly Item[], selected: string, most: number): Item[] {
  const sought = tellingWords(selected);
  if (sought.size === 0) return [];
  return claims
    .map((claim) => {
      const had = tellingWords([claim.statement, ...claim.wordings].join('\n'));
      return { claim, share: [...sought].filter((word) => had.has(word)).length / sought.size };
    })
    .filter(({ share }) => share >= leastShared)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ claim }) => claim);
}

/** Whether words of a page and the selection there are the same, or one holds the other. */
export function overlaps(quote: string, selected: string): boolean {
  const [a, b] = [fold(quote), fold(selected)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

function tellingWords(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ stop, stem }) => (stop ? [] : [stem])));
}
