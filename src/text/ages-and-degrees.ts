/** Reads which numbers are an age, a temperature or the magnitude of an earthquake; nothing else. */
import { endingIn } from './ending-in.ts';

/** What the words around a number make of it. */
export interface Graded {
  /** Years, degrees Celsius, or a magnitude as it is written. */
  readonly measure: 'age' | 'temperature' | 'magnitude';
  /** Where what belongs to it ends. */
  readonly end: number;
}

const mostYears = 120;
/** "Aged 12", and both of "aged 12 and 14". */
const agedBefore = endingIn(
  '\\b(?:(?:aged|at\\sthe\\sage\\sof|who\\s(?:is|was))\\s+|aged\\s(?:[\\p{L}\\p{N}-]+(?:,\\s|,?\\s(?:and|or|to)\\s)){1,3})',
);
const months = /^\s(?:weeks?|months?)\b/u;
/** "Margaret Keenan, 90, became". */
const nameBefore = /\p{Lu}[\p{L}\u2019'-]*\p{L},\s$/u;
const commaBehind = /^,\s/u;
/** "Who is 34" and nothing after it. */
const whoBefore = endingIn('\\bwho\\s(?:is|was)\\s+');
const closing = /^(?:$|[,.;)])/u;
/** "At 80, she was". */
const openingBefore = /(?:^|[.!?;:\u201C"]\s?)At\s$/u;
const yearsOld = /^[\s-]years?[\s-]olds?\b/iu;
const celsius = /^(?:\s?\u00B0\s?C|\s?C|\s(?:degrees?\s)?(?:Celsius|centigrade|C))\b(?!-)/u;
const magnitudeBefore = endingIn('\\bmagnitude(?:-|(?:\\sof)?(?:\\s(?:about|around|some|at\\sleast))?\\s)');
const magnitudeBehind = /^(?:[\s-]magnitude\b|\son\sthe\s(?:Richter|moment\smagnitude)\b)/iu;
const strongest = 10;
const [reachBefore, reachBehind] = [40, 32];

/** The measure of the number from `start` to `end` in `text`; undefined where nothing around it makes it one of these. */
export function gradedAt(text: string, start: number, end: number, value: number): Graded | undefined {
  const before = text.slice(Math.max(0, start - reachBefore), start);
  const behind = text.slice(end, end + reachBehind);
  const heat = /(?:^|[\s(])[-\u2212]$|\bminus\s$/iu.test(before) ? null : celsius.exec(behind);
  if (heat) return { measure: 'temperature', end: end + heat[0].length };
  if (value < strongest && (magnitudeBefore(before) || magnitudeBehind.test(behind)))
    return { measure: 'magnitude', end };
  if (!Number.isInteger(value) || value < 1 || value > mostYears) return undefined;
  const old = yearsOld.exec(behind);
  if (old) return { measure: 'age', end: end + old[0].length };
  if (months.test(behind) || (whoBefore(before) && !closing.test(behind))) return undefined;
  const isAge =
    agedBefore(before) || (commaBehind.test(behind) && (nameBefore.test(before) || openingBefore.test(before)));
  return isAge ? { measure: 'age', end } : undefined;
}
