/** Names of months, weekdays and feasts; nothing else. */

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const short = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');

/** Month of the year, 1 to 12, by folded name or newsroom abbreviation. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...months.map((name, i): [string, number] => [name, i + 1]),
  ...short.map((name): [string, number] => [name, months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1]),
]);

/** Days that have names of their own. */
const feasts =
  "Christmas (?:Day|Eve)|New Year['\\u2019]s (?:Day|Eve)|Boxing Day|Good Friday|Easter (?:Sunday|Monday)|Palm Sunday|Ash Wednesday|Whit Monday|Thanksgiving|Halloween|Independence Day|Labou?r Day|May Day|Bastille Day|Valentine['\\u2019]s Day|St\\.? Patrick['\\u2019]s Day|Armistice Day|Memorial Day";
const feast = new RegExp(`\\b(?:${feasts})\\b`, 'gu');

/** The feasts that a text names, in its words. */
export function feastsIn(text: string): readonly { readonly words: string; readonly start: number }[] {
  // A cheap look before the pattern.
  if (!/Day|Eve|Easter|Friday|Sunday|Monday|Wednesday|Thanksgiving|Halloween/u.test(text)) return none;
  return Array.from(text.matchAll(feast), ({ 0: words, index }) => ({ words, start: index }));
}

const none: readonly never[] = [];

/** Whether a folded word is a month in a newsroom's abbreviation, and not a whole one. */
export function isMonthInShort(word: string): boolean {
  return shortNames.has(word);
}
const shortNames: ReadonlySet<string> = new Set(short);

const names: ReadonlySet<string> = new Set([
  ...monthNumbers.keys(),
  ...[...months, ...weekdays].flatMap((name) => [name, `${name}s`]),
]);

/** Whether a folded word that is written with a capital is a month or weekday: no name that a claim could hang on. */
export function isCalendarWord(word: string): boolean {
  return names.has(word);
}
