/** Keeps words of one direction apart from a sentence of the other that they are put into; shows nothing itself. */

/** The text between Unicode's first strong isolate and its end. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** The text without isolates: what is stored goes to other people and other languages, and what is shown isolates it again. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
