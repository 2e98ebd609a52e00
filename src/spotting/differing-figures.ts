/** Finds figures and dates of a page that no report of a claim has; nothing else. */
import type { Aspect } from '../claims/types.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { type Slot, withNoun } from './profile.ts';
import type { Reading } from './reading.ts';

/** Share of the claim's texts from which on it hangs on a figure; one text's aside is none. */
const hangsOn = 0.25;
/** Amounts of which one is this many times the other measure different things. */
const otherKind = 100;

/** One difference for each figure that the claim has too, with a value that no report gives. */
export function differingFigures(reading: Reading, evidence: Evidence): ValueDifference[] {
  if (evidence.quantities.length === 0) return [];
  const agreed = new Set(evidence.quantities.filter((q) => q.equal).map((q) => q.slot));
  const differing = evidence.quantities.filter((q) => !q.equal && !agreed.has(q.slot));
  const found = new Map<string, ValueDifference>();
  for (const { quantity, slot } of differing) {
    if (slot.salience < hangsOn || !isComparable(quantity, slot) || isAside(reading, quantity, slot)) continue;
    const reported = reportedValues(slot);
    if (Object.keys(reported).length === 0) continue;
    const aspect: Aspect = slot.measure === 'year' || slot.measure === 'month' ? 'date' : 'number';
    found.set(`${slot.measure} ${quantity.value}`, { aspect, page: withNoun(reading, quantity), reported });
  }
  return [...found.values()];
}

/** "three" of "for every three pounds" is no sum to hold against millions. */
function isComparable(quantity: Quantity, slot: Slot): boolean {
  if (slot.measure === 'year' || slot.measure === 'month') return true;
  return slot.values.some(({ value }) => {
    const ratio = quantity.value / value;
    return ratio < otherKind && ratio > 1 / otherKind;
  });
}

/** "by February", "until 2020": an end that is set, where the claim says when it happened. */
function isAside(reading: Reading, { measure, start }: Quantity, { values }: Slot): boolean {
  if (measure !== 'year' && measure !== 'month') return false;
  if (values.some(({ bound }) => bound !== undefined)) return false;
  return /\b(?:by|until|till|before)\s(?:the\s)?(?:\w+\sof\s)?$/iu.test(
    reading.text.slice(Math.max(reading.span.start, start - 24), start),
  );
}

/** What each source gives for a figure, by source id. */
function reportedValues(slot: Slot): Record<string, string> {
  const reported: Record<string, string> = {};
  for (const { source, words } of slot.values) if (source !== undefined) reported[source] ??= words;
  return reported;
}
