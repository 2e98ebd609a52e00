/** Short names for texts: the same text always has the same; nothing else. */

/** Twelve letters and digits, of some 62 bits: two FNV-1a hashes of the UTF-16 units, one after the other and from different starts. */
export function digestOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + i), 0x85ebca6b);
    other ^= other >>> 13;
  }
  const part = (hash: number): string => ((hash ^ (hash >>> 16)) >>> 0).toString(36).padStart(7, '0');
  return part(one) + part(Math.imul(other, 0xc2b2ae35));
}
