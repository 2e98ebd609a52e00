/** Keeps words of one direction apart from a sentence of the other that they are put into; shows nothing itself. */

/** The text between Unicode's first strong isolate and its end. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
