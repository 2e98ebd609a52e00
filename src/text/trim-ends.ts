/** Takes single characters off both ends of a text; nothing else. */

/**
 * The text without white space and these characters at its ends. Looks at each character once, whatever the text: an expression such as `[…]+$` tries every run of
 * them within it, which of a page's text takes time with the square of its length.
 * @param before characters that are taken off the beginning @param after those that are taken off the end
 */
export function trimEnds(text: string, before: string, after = before): string {
  let [start, end] = [0, text.length];
  while (start < end && isOneOf(before, text.charAt(start))) start++;
  while (end > start && isOneOf(after, text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isOneOf(some: string, c: string): boolean {
  return some.includes(c) || /\s/u.test(c);
}
