/** Finds the mark between two words that parts clauses; nothing else. */

/** `mark`: a semicolon, colon, dash, bracket, ellipsis, exclamation or question mark. */
export type Mark = 'mark' | 'comma';

/** Code units that part clauses wherever they stand: ! ( ) ; ? [ ] \u2014 \u2026. */
const parting: ReadonlySet<number> = new Set([...'!();?[]\u2014\u2026'].map((mark) => mark.charCodeAt(0)));
const [space, comma, colon, hyphen, enDash] = [' ', ',', ':', '-', '\u2013'].map((mark) => mark.charCodeAt(0));

/** The strongest mark from one offset up to another; undefined where none parts clauses. Linear in their distance. */
export function markBetween(text: string, from: number, to: number): Mark | undefined {
  let found: Mark | undefined;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === space) continue;
    if (unit === comma) found = 'comma';
    else if (parting.has(unit)) return 'mark';
    // "12:30", "500-5,500" and "US-led" are one; "Syria: the" and "Syria - the" are parted.
    else if (unit === colon && isSpace(text, i + 1)) return 'mark';
    else if (
      (unit === hyphen || unit === enDash) &&
      isSpace(text, i - 1) &&
      (isSpace(text, i + 1) || text[i + 1] === text[i])
    )
      return 'mark';
  }
  return found;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // No-break and thin spaces stand round dashes, too.
  return unit === space || unit === 0xa0 || unit === 0x2009 || unit === 0x202f || unit === 0x09 || unit === 0x0a;
}
