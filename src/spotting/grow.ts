/** A list of numbers in a typed array that grows as it is filled; nothing else. */

interface Numbers {
  readonly length: number;
  [at: number]: number;
  set(values: ArrayLike<number>): void;
  slice(start: number, end: number): this;
}

/** Numbers of one type, `values[0]` to `values[size - 1]`. Call `room` before writing past the end. */
export interface Growing<Values extends Numbers> {
  values: Values;
  size: number;
}

/** @param make an array of the type, of a length */
export function growing<Values extends Numbers>(make: (length: number) => Values): Growing<Values> {
  return { values: make(1_024), size: 0 };
}

/** Makes room for `more` numbers after the last. */
export function room<Values extends Numbers>(
  list: Growing<Values>,
  more: number,
  make: (length: number) => Values,
): void {
  if (list.size + more <= list.values.length) return;
  const wider = make(Math.max(list.size + more, list.values.length * 2));
  wider.set(list.values);
  list.values = wider;
}
