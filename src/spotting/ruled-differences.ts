/** Gathers what the rules find that a page tells otherwise than every report of a claim; nothing else. */
import { type Span, spanOfWords } from '../text/span.ts';
import { differingAttached } from './differing-attached.ts';
import { differingBasing } from './differing-basing.ts';
import { differingBearer } from './differing-bearer.ts';
import { differingBody } from './differing-body.ts';
import { differingContrast } from './differing-contrast.ts';
import { differingDays } from './differing-days.ts';
import { differingDenial } from './differing-denial.ts';
import { differingDirection } from './differing-direction.ts';
import { differingFigures } from './differing-figures.ts';
import { differingNames } from './differing-names.ts';
import { differingOrdinals } from './differing-ordinals.ts';
import { differingOutcome } from './differing-outcome.ts';
import { differingPartner } from './differing-partner.ts';
import { differingRank } from './differing-rank.ts';
import { differingScore } from './differing-score.ts';
import { differingShare } from './differing-share.ts';
import { differingUndenied } from './differing-undenied.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { ValueDifference } from './match.ts';
import type { DifferenceKind, PossibleDifference } from './possible-difference.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';
import type { Stranger } from './strange-names.ts';

/** What rules find, each with a reason of its own; empty where the values of a sentence agree with at least one report. */
export function ruledDifferences(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  strangers: () => readonly Stranger[],
  lexicon: Lexicon,
): PossibleDifference[] {
  const as = (kind: DifferenceKind, found: readonly ValueDifference[]): PossibleDifference[] =>
    found.map((difference) => ({ ...difference, kind, at: placeOf(difference, reading) }));
  // These go by English words.
  const english = (find: () => readonly ValueDifference[]): readonly ValueDifference[] =>
    lexicon.isEnglish ? find() : [];
  const opposite = as(
    'opposite',
    english(() => differingOutcome(reading, profile, evidence)),
  );
  const undenied = english(() => differingUndenied(reading, profile, evidence));
  const contrast = english(() => differingContrast(reading, profile, evidence));
  const denies = opposite.length + undenied.length + contrast.length === 0;
  const names = as('name', differingNames(reading, profile, evidence, strangers, lexicon));
  // Less is certain of these, and each names at most one.
  const others = (): readonly ValueDifference[] => {
    const found = [
      ...differingPartner(reading, profile, strangers, lexicon),
      ...differingDirection(reading, profile, evidence),
      ...differingBody(reading, profile),
      ...differingBearer(reading, profile, strangers, lexicon),
    ];
    return found.length > 0 ? found : differingAttached(reading, profile, evidence, strangers, lexicon);
  };
  return [
    ...as('figure', differingFigures(reading, profile, evidence)),
    ...as('other rule', [
      ...differingDays(reading, profile, evidence),
      ...differingRank(reading, profile),
      ...english(() => [
        ...differingOrdinals(reading, profile, evidence),
        ...differingShare(reading, profile, evidence),
        ...differingScore(reading, profile, evidence),
        ...differingBasing(reading, profile, evidence),
      ]),
    ]),
    ...opposite,
    ...as('other rule', undenied),
    ...as('other rule', denies ? english(() => differingDenial(reading, profile, evidence)) : []),
    ...(names.length > 0 ? names : as('other rule', others())),
    ...as('other rule', contrast),
  ];
}

/** Where the page says what it tells otherwise: all of the sentence where it is not there word for word. */
function placeOf({ page }: ValueDifference, { text, span }: Reading): Span {
  return spanOfWords(page, text.slice(span.start, span.end), span.start) ?? span;
}
