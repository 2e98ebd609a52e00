/** Tidies the headlines that a page gives itself; strings only. */

/** Longest headline that is kept, in characters. */
const HEADLINE = 400;

/** The page's own headlines, without doubles and blanks. */
export function cleanHeadlines(found: readonly string[]): string[] {
  const clean = found.map((text) =>
    text
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(clean)].filter((text) => text !== '' && text.length <= HEADLINE);
}
