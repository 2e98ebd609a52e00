/** Reads durations and distances that are written without a number: "half a year", "about a kilometre"; nothing else. */
import type { Span } from './span.ts';
import { durations, unitOf } from './units.ts';
import type { Word } from './words.ts';

/** A measure without a number, with its place in the text. */
export interface BareMeasure extends Span {
  readonly measure: 'duration' | 'distance';
  /** Days or kilometres. */
  readonly value: number;
}

/** What makes of "an hour" or "a mile" how long something takes or how far it is, and not how often it happens. */
const bounding = new Set(
  'about around nearly almost within lasting lasted last lasts took taken take takes taking for after just only exactly under over than until least most'.split(
    ' ',
  ),
);
/** The same behind a distance. */
const behindDistance = new Set('from away off further apart wide long deep high beyond beneath'.split(' '));
const whole = new Set('whole full entire solid good single'.split(' '));

/** The measure that begins at a word: "half a year", "half-year", "a fortnight", "about an hour", "a whole week", "a year and a half", "a mile from". */
export function bareMeasureAt(words: readonly Word[], i: number): BareMeasure | undefined {
  const word = words[i];
  if (!word) return undefined;
  const { text, start } = word;
  // "one and a half years" was read with its number.
  if (text === 'half' && !(words[i - 1]?.text === 'a' && words[i - 2]?.text === 'and')) {
    const next = words[i + 1]?.text === 'a' ? words[i + 2] : words[i + 1];
    const unit = unitOf(next?.stem);
    // "half an hour" and "a half-hour" are as often a slot in a programme.
    const isLong = unit?.measure === 'distance' || (unit?.scale ?? 0) > 1;
    if (next && unit && isLong) return { measure: unit.measure, start, end: next.end, value: unit.scale / 2 };
  }
  if (text.startsWith('fortnight')) return { measure: 'duration', start, end: word.end, value: 14 };
  if (text !== 'a' && text !== 'an') return undefined;
  const stressed = whole.has(words[i + 1]?.text ?? '');
  const at = stressed ? i + 2 : i + 1;
  const [noun, next] = [words[at], words[at + 1]];
  const unit = unitOf(noun?.stem);
  if (!noun || !unit || noun.text.endsWith('s')) return undefined;
  const half = halfAfterUnit(words, at + 1);
  const isFar = unit.measure === 'distance' && behindDistance.has(next?.text ?? '');
  if (!(stressed || half || isFar || bounding.has(words[i - 1]?.text ?? ''))) return undefined;
  return { measure: unit.measure, start, end: (half ?? noun).end, value: half ? 1.5 * unit.scale : unit.scale };
}

/** The last word of "and a half", where that begins at a word. */
export function halfBehind(words: readonly Word[], at: number): Word | undefined {
  const half = words[at + 2];
  return words[at]?.text === 'and' && words[at + 1]?.text === 'a' && half?.text === 'half' ? half : undefined;
}

/** The same behind a unit: "a year and a half", but not "a year and a half dozen". */
export function halfAfterUnit(words: readonly Word[], at: number): Word | undefined {
  const next = words[at + 3];
  const isOfNext =
    durations.has(next?.stem ?? '') || /^(?:dozen|hundred|thousand|million|billion)/u.test(next?.text ?? '');
  return isOfNext ? undefined : halfBehind(words, at);
}
