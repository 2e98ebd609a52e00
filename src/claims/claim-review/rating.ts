/** Reads what a fact-check concludes, in the publisher's own words; a bare number without its scale says nothing, and is not read. */
import { type Fault, faultAt } from '../faults.ts';
import { fieldsOf, isNode, listOf, textOf } from './nodes.ts';

/** The rating, or why there is none. */
export type RatingRead =
  | { readonly rating: string; readonly fault?: undefined }
  | { readonly fault: Fault; readonly rating?: undefined };

/** @param value of `reviewRating` */
export function readRating(value: unknown): RatingRead {
  let fault = faultAt('', 'reviewNoRating');
  for (const one of listOf(value)) {
    const read = isNode(one) ? ratingOf(one) : wordsOf(textOf(one));
    if (read.rating !== undefined) return read;
    fault = read.fault;
  }
  return { fault };
}

function ratingOf(node: Readonly<Record<string, unknown>>): RatingRead {
  const fields = fieldsOf(node);
  const value = textOf(fields('ratingvalue', 'value'));
  for (const words of [textOf(fields('alternatename', 'alternativename')), value, textOf(fields('name'))]) {
    const read = wordsOf(words);
    if (read.rating !== undefined) return read;
  }
  const [number, best, worst] = [numberOf(value), numberOf(fields('bestrating')), numberOf(fields('worstrating'))];
  if (number === undefined) return { fault: faultAt('', 'ratingNoWords') };
  if (best === undefined) return { fault: faultAt('', 'ratingNoScale', number) };
  // schema.org: the worst is 1 where it is not given.
  if (number > best || number < (worst ?? 1) || best <= (worst ?? 1)) {
    return { fault: faultAt('', 'ratingOffScale', number) };
  }
  return { rating: `${number}/${best}` };
}

function wordsOf(text: string | undefined): RatingRead {
  // "3/5" brings its scale along.
  if (text !== undefined && !/^[-+\d.,\s]+$/u.test(text)) return { rating: text };
  return { fault: text === undefined ? faultAt('', 'ratingEmpty') : faultAt('', 'ratingNoScale', text) };
}

function numberOf(value: unknown): number | undefined {
  const text = textOf(value)?.replace(',', '.');
  return text !== undefined && /^-?\d{1,6}(?:\.\d{1,6})?$/u.test(text) ? Number(text) : undefined;
}
