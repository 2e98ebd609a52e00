/** Knows the units of durations and distances, by stem, and the names of currencies; nothing else. */
import { stemOf } from './stem.ts';

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

const currencies = new Set(
  `dollar euro pound rupee rouble ruble yen yuan cent franc krona kronor krone kroner crown zloty peso shekel lira rand dirham dinar
  riyal rial hryvnia forint baht rupiah naira usd eur gbp rub chf sek nok dkk pln jpy cny inr`
    .split(/\s+/u)
    .map(stemOf),
);

/** Whether a stem names a currency. Those that are common words besides, such as "won" and "real", are none. */
export function isCurrency(stem: string): boolean {
  return currencies.has(stem);
}

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
