/** Reads durations of several parts as one: "a year and two months"; nothing else. */
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import { onceFor } from './once-for.ts';
import type { Reading } from './reading.ts';

/** A duration with all its parts. */
interface WholeDuration extends Span {
  /** Days. */
  readonly value: number;
}

const joint = /^(?:,\s|,?\sand\s|\s)$/u;

/** The durations of a sentence in order. A part is shorter than the one before it: "two years and three years" are two. */
const wholeDurations = onceFor(({ text, quantities }: Reading): readonly WholeDuration[] => {
  const whole: WholeDuration[] = [];
  let last = 0;
  for (const { measure, value, start, end } of quantities) {
    if (measure !== 'duration') continue;
    const before = whole.at(-1);
    if (before && value < last && joint.test(text.slice(before.end, start)))
      whole[whole.length - 1] = { start: before.start, end, value: before.value + value };
    else whole.push({ start, end, value });
    last = value;
  }
  return whole;
});

/** What a duration of the sentence is a part of; undefined where it is all there is, and for other measures. */
export function wholeAround(reading: Reading, { measure, start, end }: Quantity): WholeDuration | undefined {
  if (measure !== 'duration') return undefined;
  return wholeDurations(reading).find(
    (whole) => whole.start <= start && whole.end >= end && whole.end - whole.start > end - start,
  );
}
