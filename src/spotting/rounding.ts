/** Tells whether a page's figure is a claim's figure, rounded as its words say; nothing else. */
import { endingIn } from '../text/ending-in.ts';
import type { Quantity } from '../text/quantities.ts';
import type { Reading } from './reading.ts';

/** Whether "about 60" may stand for 64, "more than 2,900" for 2,975, "nearly 3,000" for 2,900, "two fifths" for 39 percent. */
export function isRounded(reading: Reading, { measure, value, start, share }: Quantity, own: number): boolean {
  if (measure === 'year' || measure === 'month') return false;
  if (share && Math.abs(own - value) <= roundedShare) return true;
  const before = reading.text.slice(Math.max(reading.span.start, start - reach), start);
  const off = (own - value) / own;
  if (above(before)) return off >= 0 && off <= roundedTo;
  if (below(before)) return off <= 0 && off >= -roundedTo;
  return about(before) && Math.abs(off) <= roundedTo;
}

/** Characters looked at before a figure. */
const reach = 24;
const above = endingIn(
  '\\b(?:more\\sthan|over|above|at\\sleast|upwards\\sof|no\\s(?:fewer|less)\\sthan|in\\sexcess\\sof|exceed\\w*)\\s[$€£]?',
);
const below = endingIn(
  '\\b(?:nearly|almost|close\\sto|just\\sunder|under|fewer\\sthan|less\\sthan|up\\sto|not\\squite)\\s[$€£]?',
);
const about = endingIn('\\b(?:about|around|roughly|some|approximately|an\\sestimated|or\\sso)\\s[$€£]?');
/** Share of a figure by which it may be rounded. */
const roundedTo = 0.1;
/** Percentage points by which a share in words is rounded: 43 percent are "two fifths". */
const roundedShare = 5;
