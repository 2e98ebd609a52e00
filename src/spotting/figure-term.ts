/** Names a figure as a term that claims are looked up by; nothing else. */
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
