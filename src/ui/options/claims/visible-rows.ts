/** Reckons which rows of a long list stand in its box, and where; measures nothing itself. */

/** Tallest element that browsers lay out surely, in CSS pixels: Firefox ends at some 17.9 million, and a tenth is lost to zoom. */
const tallest = 8_000_000;
/** Rows above and below the box that are there before they come into sight. */
const ahead = 10;

export interface Box {
  /** CSS pixels. */
  readonly scrollTop: number;
  readonly height: number;
  readonly row: number;
}

export interface VisibleRows {
  /** Height of all rows together as far as one can scroll, in CSS pixels. */
  readonly total: number;
  /** Index of the first row that is there, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Where the first row stands, from the top of all, in CSS pixels. */
  readonly top: number;
}

/** Of so many rows those in the box. A list taller than a browser lays out is scrolled in larger steps: its end is reached all the same. */
export function visibleRows(size: number, box: Box): VisibleRows {
  const whole = size * box.row;
  const total = Math.min(whole, tallest);
  const at = offsetAt(size, box, box.scrollTop);
  const first = Math.max(0, Math.floor(at / box.row) - ahead);
  const end = Math.min(size, Math.ceil((at + box.height) / box.row) + ahead);
  return { total, first, end: Math.max(first, end), top: box.scrollTop - at + first * box.row };
}

/** Index of the topmost row in the box. */
export function topRow(size: number, box: Box): number {
  return Math.max(0, Math.min(size - 1, Math.ceil(offsetAt(size, box, box.scrollTop) / box.row)));
}

/** Where to scroll so that a row is in the box, moving as little as can be. */
export function scrollFor(size: number, box: Box, index: number): number {
  const at = offsetAt(size, box, box.scrollTop);
  const [start, end] = [index * box.row, (index + 1) * box.row];
  if (start < at) return scrollAt(size, box, start);
  return end > at + box.height ? scrollAt(size, box, end - box.height) : box.scrollTop;
}

/** Pixels of the rows above the box, and back. */
function offsetAt(size: number, { height, row }: Box, scrollTop: number): number {
  return Math.max(0, scrollTop) * stretch(size, row, height);
}

function scrollAt(size: number, { height, row }: Box, offset: number): number {
  return Math.max(0, offset) / stretch(size, row, height);
}

function stretch(size: number, row: number, height: number): number {
  const whole = size * row;
  return whole <= tallest ? 1 : (whole - height) / (tallest - height);
}
