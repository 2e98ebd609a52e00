/** Finds results of a vote or a match that no report of a claim has: "154 to 36" for "190-0"; nothing else. */
import { small } from '../text/number-words.ts';
import { numbersIn } from '../text/numbers.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';

/** Share of the claim's texts from which on it hangs on a result. */
const hangsOn = 0.3;

const inWords = [...small.keys()].reverse().join('|');
const number = `\\d{1,4}|\\d{1,3},\\d{3}|${inWords}`;
/** "Voted 190-0", "by 154 to 36", "five votes to four"; not "a 3-3 draw", "a 6-3 majority", "from 3 to 4", "2022-23" or "by four to one", which is how many times as many. */
const result = new RegExp(
  `(?:(?<=\\b(?:by|voted|voting|won|ruled)\\s)(${number})(?:\\s(?:votes\\s|seats\\s)?to\\s|[-\\u2013])|(?<![\\p{L}\\p{N}.,:/-])(${number})\\svotes\\sto\\s)(${number})(?![\\p{L}\\p{N}%:/]|[.,-]\\p{N}|\\s(?:percent|per\\scent|million|billion|thousand|hundred|dozen)\\b|[\\s-](?:second|minute|hour|day|week|month|year|mile|kilomet|met|points?\\b))`,
  'giu',
);

interface Result {
  /** Equal for equal results, whoever is named first. */
  readonly key: string;
  readonly sides: readonly number[];
  readonly words: string;
}

/** At most one difference; none where the page gives one of the claim's results besides. */
export function differingScore(reading: Reading, profile: Profile, { span }: Evidence): ValueDifference[] {
  const said = resultsIn(reading.text.slice(span.start, span.end));
  const [first, another] = said;
  if (!first || another) return [];
  const own = resultsInClaim(profile);
  // What it gives in other words: "319 voted for it and 227 against".
  const numbers = new Set(numbersIn(reading.words).map(({ value }) => value));
  if (own.some(({ results }) => results.some(({ sides }) => sides.some((side) => side > 0 && numbers.has(side)))))
    return [];
  if (own.length < hangsOn * profile.references.length) return [];
  if (own.some(({ results }) => results.some(({ key }) => key === first.key))) return [];
  const reported: Record<string, string> = {};
  for (const { source, results } of own) if (source !== undefined && results[0]) reported[source] ??= results[0].words;
  if (Object.keys(reported).length === 0) return [];
  return [{ aspect: 'number', page: first.words, reported }];
}

/** The texts of a claim that give a result. */
const resultsInClaim = onceFor(({ references }: Profile) =>
  references.flatMap(({ source, reading }) => {
    const results = resultsIn(reading.text);
    return results.length > 0 ? [{ source, results }] : [];
  }),
);

function resultsIn(text: string): Result[] {
  // A cheap look before the pattern.
  if (!/\d[-\u2013]\d|\d to \d|votes to | by [\p{L}-]+ (?:votes |seats )?to /u.test(text)) return [];
  return [...text.matchAll(result)].flatMap(([words, one, votes, other = '']): Result[] => {
    const sides = [amountOf(one ?? votes ?? ''), amountOf(other)];
    const isOther = /^(?:1[89]|20)\d\d$/u.test(one ?? '') || /\sto\s(?:one|1)$/iu.test(words);
    return isOther ? [] : [{ key: `${Math.max(...sides)}-${Math.min(...sides)}`, sides, words }];
  });
}

function amountOf(written: string): number {
  return small.get(written.toLowerCase()) ?? Number(written.replace(',', ''));
}
