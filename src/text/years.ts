/** Tells which numbers are years; nothing else. */
import type { Span } from './span.ts';
import type { Word } from './words.ts';

/** 1987, '87, nineteen eighty-seven; but not 1,987, "two thousand" or "about 2000 troops". The year; undefined where it is none. */
export function yearOf(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  value: number,
): number | undefined {
  const [first, last] = [words[from] as Word, words[to - 1] as Word];
  if (first.digits && value < 100)
    return isShortYear(text, first, words) ? value + (value < pivot ? 2000 : 1900) : undefined;
  if (!Number.isInteger(value) || value < 1800 || value > 2100) return undefined;
  const isWritten = first.digits
    ? isFourDigits(text, { start: first.start, end: last.end }) && !isCounting(text, words, from, to)
    : /^(?:eighteen|nineteen|twenty)$/u.test(first.text) && last.text !== 'hundred';
  return isWritten ? value : undefined;
}

/** Two digits below this are of this century. */
const pivot = 30;

/** "since '87"; but not the first words of what is quoted in single marks: "Kabul: '30 killed'". */
function isShortYear(text: string, { start, end }: Word, words: readonly Word[]): boolean {
  if (end - start !== 2 || !/['\u2019]/u.test(text[start - 1] ?? '')) return false;
  return !/['\u2019](?!\p{L})/u.test(text.slice(end, (words.at(-1)?.end ?? end) + 2));
}

const roughly =
  /^(?:about|around|some|nearly|almost|roughly|approximately|over|least|additional|another|extra|than|to)$/u;
const ofTime = /^(?:in|since|by|until|till|from|of|before|after|during|between|early|late|mid|for)$/u;
const people =
  /^(?:people|men|women|children|civilians|troops|soldiers|fighters|militants|rebels|police|officers|workers|jobs|employees|staff|refugees|migrants|families|residents|homes|houses|protesters|demonstrators|students|pupils|patients|passengers|voters|votes|members|deaths|cases|tons|tonnes)$/u;

/** "About 2000 US troops", "2000 people": four digits without a comma that count. */
function isCounting(text: string, words: readonly Word[], from: number, to: number): boolean {
  const next = words[to];
  if (!next || next.stop || next.digits || !/^\s$/u.test(text.slice(words[to - 1]?.end, next.start))) return false;
  let at = from - 1;
  while (at >= 0 && (roughly.test(words[at]?.text ?? '') || /^(?:more|less|fewer|at|up)$/u.test(words[at]?.text ?? '')))
    at--;
  const before = words[at]?.text ?? '';
  if (ofTime.test(before)) return false;
  const isRough = at < from - 1;
  return (
    (isRough && !next.capital) ||
    (isRough && next.text === 'us') ||
    (before !== 'the' && people.test(next.text)) ||
    (isRough && people.test(words[to + 1]?.text ?? ''))
  );
}

/** "mid-2018": a year for all the letters before it. */
export function isDatedYear(text: string, word: Span): boolean {
  return isFourDigits(text, word) && partOfYear.test(text.slice(Math.max(0, word.start - 6), word.start));
}
const partOfYear = /(?:^|[^\p{L}])(?:mid|early|late|pre|post)-$/iu;

function isFourDigits(text: string, { start, end }: Span): boolean {
  return /^\d{4}$/u.test(text.slice(start, end));
}
