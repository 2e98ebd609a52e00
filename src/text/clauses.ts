/** Cuts a sentence into clauses, so that a highlight can cover the one that carries a claim; nothing else. */
import type { Span } from './span.ts';

/** The look-behind tries a run of white space once, not at each of its characters. */
const breaks =
  /[;:\u2014]\s*|\s[\u2013-]\s|,\s+(?=(?:and|but|while|whereas|which|who|where|when|whose|adding|saying|pointing|emphasi[sz]ing|although|though|as|because|so|yet|after|before|with|it|he|she|they|the)\b)|(?<!\s)\s+(?=(?:and|but|while|whereas|although|though|where|because|after|unless|who regrouped)\s)/giu;

/** Clauses in order, covering the sentence up to white space and marks between them. There is at least one. */
export function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  const part = text.slice(sentence.start, sentence.end);
  let from = 0;
  for (const hit of part.matchAll(breaks)) {
    if (hit.index > from) clauses.push({ start: sentence.start + from, end: sentence.start + hit.index });
    from = hit.index + hit[0].length;
  }
  if (from < part.length || clauses.length === 0) clauses.push({ start: sentence.start + from, end: sentence.end });
  return clauses;
}
