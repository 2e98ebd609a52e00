/** Knows the units of durations and distances, by stem, and the names of currencies; nothing else. */
import { stemOf } from './stem.ts';
import type { Word } from './words.ts';

/** Days: a month is 365.25 / 12. */
export const durations: ReadonlyMap<string, number> = byStem([
  ['second', 1 / 86_400],
  ['minute', 1 / 1_440],
  ['hour', 1 / 24],
  ['day', 1],
  ['night', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 365.25 / 12],
  ['year', 365.25],
  ['decade', 3_652.5],
]);

/** Kilometres. International mile: 1.609344 km; nautical miles are left out. */
export const distances: ReadonlyMap<string, number> = byStem([
  ['kilometer', 1],
  ['mile', 1.609344],
  ['meter', 0.001],
  ['metre', 0.001],
]);

const currencies: ReadonlySet<string> = new Set(
  `dollar euro pound rupee rouble ruble yen yuan cent franc krona kronor krone kroner crown zloty peso shekel lira rand dirham dinar
  riyal rial hryvnia forint baht rupiah naira usd eur gbp rub chf sek nok dkk pln jpy cny inr`.split(/\s+/u),
);
const inCents = 0.01;

/** How many of a currency's whole units a word stands for: 1, or .01 for cents; undefined where it names none. "France" is none, nor "Crown Prince", nor what is a common word besides, such as "won" and "real". */
export function currencyOf(word: Word | undefined): number | undefined {
  if (word === undefined) return undefined;
  const { text, capital, start, end } = word;
  const one = currencies.has(text)
    ? text
    : text.endsWith('s') && currencies.has(text.slice(0, -1))
      ? text.slice(0, -1)
      : undefined;
  // Codes are written in capitals, names are not.
  if (one === undefined || (capital && !(end - start === 3 && codes.test(one)))) return undefined;
  return one === 'cent' ? inCents : 1;
}
const codes = /^(?:usd|eur|gbp|rub|chf|sek|nok|dkk|pln|jpy|cny|inr)$/u;

/** What a unit measures, and how many days or kilometres it has; undefined where a word is no unit. */
export function unitOf(stem: string | undefined): { measure: 'duration' | 'distance'; scale: number } | undefined {
  const days = durations.get(stem ?? '');
  if (days !== undefined) return { measure: 'duration', scale: days };
  const kilometres = distances.get(stem ?? '');
  return kilometres === undefined ? undefined : { measure: 'distance', scale: kilometres };
}

function byStem(units: readonly (readonly [string, number])[]): Map<string, number> {
  return new Map(units.map(([unit, scale]) => [stemOf(unit), scale]));
}
