/** Finds results of a vote or a match that no report of a claim has: "154 to 36" for "190-0"; nothing else. */
import { small } from '../text/number-words.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';

/** Share of the claim's texts from which on it hangs on a result. */
const hangsOn = 0.3;

const inWords = [...small.keys()].reverse().join('|');
const number = `\\d{1,4}|\\d{1,3},\\d{3}|${inWords}`;
/** "190-0", "by 154 to 36", "five votes to four"; not "from 3 to 4", "10 to 12 days", "2022-23" or "12-year". */
const result = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-]|\\b(?:from|between)\\s)(${number})(?:\\s(?:votes\\s|seats\\s)?to\\s|[-\\u2013])(${number})(?![\\p{L}\\p{N}%:/]|[.,-]\\p{N}|[\\s-](?:percent|per\\scent|million|billion|thousand|hundred|dozen|(?:second|minute|hour|day|week|month|year|mile|kilomet|met)\\p{L}*)\\b)`,
  'giu',
);
/** A sentence with one of these tells what came of a vote or a match. */
const decided =
  /\b(?:vot(?:e|es|ed|ing)|ballot|w[io]n(?:s|ning)?|beat(?:s|en|ing)?|los(?:e|es|t|ing)|defeat\p{L}*|victory|dr[ae]w|drawn|tied|penalties|scor(?:e|es|ed|ing)|lead|led|split|majority|margin|approv\p{L}*|reject\p{L}*|pass(?:ed|es)?|uph[eo]ld|rul(?:ed|ing))\b/iu;

interface Result {
  /** Equal for equal results, whoever is named first. */
  readonly key: string;
  readonly words: string;
}

/** At most one difference; none where the page gives one of the claim's results besides. */
export function differingScore({ text }: Reading, profile: Profile, { span }: Evidence): ValueDifference[] {
  const said = resultsIn(text.slice(span.start, span.end));
  const [first, another] = said;
  if (!first || another) return [];
  const own = resultsInClaim(profile);
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
  // A cheap look before the patterns.
  if (!/\sto\s|[\p{L}\d][-\u2013][\p{L}\d]/u.test(text) || !decided.test(text)) return [];
  return [...text.matchAll(result)].flatMap(([words, one = '', other = '']): Result[] => {
    const [a, b] = [amountOf(one), amountOf(other)];
    // "2022-23", and "by four to one": how many times as many.
    const isOther = /^(?:1[89]|20)\d\d$/u.test(one) || /\sto\s(?:one|1)$/iu.test(words);
    return isOther ? [] : [{ key: `${Math.max(a, b)}-${Math.min(a, b)}`, words }];
  });
}

function amountOf(written: string): number {
  return small.get(written.toLowerCase()) ?? Number(written.replace(',', ''));
}
