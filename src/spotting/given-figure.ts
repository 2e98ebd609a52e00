/** A figure with the sentence that gives it, and the words around it; nothing else. */
import type { Quantity } from '../text/quantities.ts';
import type { Reading } from './reading.ts';

/** A figure with the sentence that gives it. */
export interface GivenFigure {
  readonly reading: Reading;
  readonly quantity: Quantity;
}

/** UTF-16 units looked at on either side of a figure. */
const reach = 36;

/** What stands before a figure in its sentence. */
export function before({ reading, quantity }: GivenFigure): string {
  return reading.text.slice(Math.max(reading.span.start, quantity.start - reach), quantity.start);
}

/** What stands behind it. */
export function after({ reading, quantity }: GivenFigure): string {
  return reading.text.slice(quantity.end, Math.min(reading.span.end, quantity.end + reach));
}
