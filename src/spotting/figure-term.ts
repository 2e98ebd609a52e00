/** Names figures, and the years that claims speak of, as terms of an index; nothing else. */
import type { Quantity } from '../text/quantities.ts';

/** Significant digits by which figures are looked up: 1,487 and 1,500 meet, 1,400 and 1,500 do not. */
const digitsCompared = 2;

/** The character that every such term starts with, and no concept. */
export const figureMark = '#';

/** A figure as a term: by measure and rounded value. No concept has such an id. */
export function figureTerm({ measure, value }: Quantity): string {
  const exact = measure === 'year' || measure === 'month';
  return `${figureMark}${measure}:${exact ? value : Number(value.toPrecision(digitsCompared))}`;
}

const [firstYear, lastYear] = [1800, 2099];
/** Years in digits, which is how the news writes them. */
const year = /\b(?:1[89]|20)\d\d\b/gu;

/** A year that a claim's text names, as a term that no sentence is looked up by: an index knows by it which years its claims speak of. */
export function yearTerm(value: number): string {
  return `${figureMark}said:${value}`;
}

/** The years that a text names in digits. */
export function yearsIn(text: string): number[] {
  return Array.from(text.matchAll(year), ([found]) => Number(found));
}

/** Every year that `yearsIn` may find. */
export function everyYear(): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
}
