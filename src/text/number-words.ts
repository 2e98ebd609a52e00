/** Knows the English words that write numbers; nothing else. */

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers below a hundred that are one word. */
export const small = new Map<string, number>([
  ...units.map((word, i): [string, number] => [word, i]),
  ...tens.map((word, i): [string, number] => [word, (i + 2) * 10]),
]);
/** What a number before it is multiplied by. */
export const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['dozen', 12],
]);
/** Letters that newsrooms put behind digits: "1.5k", "2m", "3bn". Metres and "m" for million cannot be told apart, so "m" is left out. */
export const suffixes = new Map<string, number>([
  ['k', 1_000],
  ['mln', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
  ['tn', 1_000_000_000_000],
]);
/** Places in a row, written without their digits. */
export const ordinals = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
/** Days of a month, 1 to 31, in words: "twentieth", "twenty-first". */
export const dayWords: ReadonlyMap<string, number> = new Map(
  [
    ...ordinals.keys(),
    ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '),
    ...[...ordinals.keys()].slice(0, 9).map((word) => `twenty-${word}`),
    'thirtieth',
    'thirty-first',
  ].map((word, i) => [word, i + 1]),
);
/** Words that are an amount by themselves. */
export const multiples = new Map<string, number>([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['pair', 2],
  ['couple', 2],
]);

/** Words that a number may begin with, beside digits and the "a" of "a hundred". */
export const numberWords: ReadonlySet<string> = new Set([
  ...ordinals.keys(),
  ...multiples.keys(),
  ...small.keys(),
  'dozen',
  'half',
]);
