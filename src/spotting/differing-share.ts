/** Finds where a page speaks of all of a group and a claim of some of it, or the other way round: "all five" for "three of the five"; nothing else. */
import { endingIn } from '../text/ending-in.ts';
import { type Span, within } from '../text/span.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';

/** Share of the claim's texts from which on it hangs on how many of a group are meant. */
const hangsOn = 0.25;

/** How many of a group are meant; all of them where `some` is `whole`. */
interface Part extends Span {
  readonly some: number;
  readonly whole: number;
}

/** At most one difference; none where the page says of the group what a text of the claim says. */
export function differingShare(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  const said = partsIn(reading);
  const [first] = said;
  if (!first || !within(first, evidence.span)) return [];
  if (qualified.test(reading.text.slice(reading.span.start, reading.span.end))) return [];
  const own = partsInClaim(profile).filter(({ whole }) => whole === first.whole);
  if (new Set(own.map(({ reference }) => reference)).size < hangsOn * profile.references.length) return [];
  const isAll = ({ some, whole }: Part): boolean => some === whole;
  // Of two parts each may be of something else: "three of the five were caught", "two of the five are murderers".
  if (said.some((part) => own.some((other) => isAll(part) === isAll(other)))) return [];
  if (own.some(({ some }) => reading.quantities.some(({ value }) => value === some && value !== first.whole)))
    return [];
  const reported: Record<string, string> = {};
  for (const { source, words } of own) if (source !== undefined) reported[source] ??= words;
  if (Object.keys(reported).length === 0) return [];
  return [{ aspect: 'number', page: reading.text.slice(first.start, first.end), reported }];
}

/** "Nearly all 30", "and the ninth did so later", "and only the youngest did not": the rest is told besides. */
const qualified =
  /\b(?:nearly|almost|not|virtually)\sall\b|\b(?:others?|rest|remaining|last|later|both|majority|except|but|only)\b|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b/iu;

const partsInClaim = onceFor(({ references }: Profile) =>
  references.flatMap((reference) =>
    partsIn(reference.reading).map((part) => ({
      ...part,
      reference,
      source: reference.source,
      words: reference.reading.text.slice(part.start, part.end),
    })),
  ),
);

const allBefore = endingIn('\\ball\\s(?:of\\s)?(?:(?:the|its|their|his|her|these|those)\\s)?');
const ofBetween = /^\sof\s(?:(?:the|its|their|his|her|these|those)\s)?$/iu;
const reach = 16;

/** "All five", "three of the five"; "some five of the twelve" and "five of them" are none. */
function partsIn({ text, span, quantities }: Reading): Part[] {
  return quantities.flatMap((quantity, i): Part[] => {
    if (quantity.measure !== 'count') return [];
    const lead = text.slice(Math.max(span.start, quantity.start - reach), quantity.start);
    if (allBefore(lead)) {
      const start = quantity.start - lead.length + lead.toLowerCase().lastIndexOf('all ');
      return [{ start, end: quantity.end, some: quantity.value, whole: quantity.value }];
    }
    const whole = quantities[i + 1];
    const isOf = whole?.measure === 'count' && ofBetween.test(text.slice(quantity.end, whole.start));
    if (!isOf || quantity.value >= whole.value) return [];
    return [{ start: quantity.start, end: whole.end, some: quantity.value, whole: whole.value }];
  });
}
