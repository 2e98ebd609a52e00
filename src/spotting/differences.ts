/** Names the values of a page that no report of a claim has; nothing else. */
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
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';
import { type Stranger, strangersOf } from './strange-names.ts';

/** Differences between a sentence that matches and every report of its claim; empty where its values agree with at least one. */
export function differencesOf(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  lexicon: Lexicon,
): ValueDifference[] {
  let found: readonly Stranger[] | undefined;
  const strangers = (): readonly Stranger[] => {
    found ??= strangersOf(reading, profile, evidence);
    return found;
  };
  // These go by English words.
  const outcome = lexicon.isEnglish
    ? [...differingOutcome(reading, profile, evidence), ...differingUndenied(reading, profile, evidence)]
    : [];
  const contrast = lexicon.isEnglish ? differingContrast(reading, profile, evidence) : [];
  const denies = lexicon.isEnglish && outcome.length + contrast.length === 0;
  const names = differingNames(reading, profile, evidence, strangers, lexicon);
  // Less is certain of these, and each names at most one.
  const others = (): ValueDifference[] => {
    const found = [
      ...differingPartner(reading, profile, strangers, lexicon),
      ...differingDirection(reading, profile, evidence),
      ...differingBody(reading, profile),
      ...differingBearer(reading, profile, strangers, lexicon),
    ];
    return found.length > 0 ? found : differingAttached(reading, profile, evidence, strangers, lexicon);
  };
  return differingFigures(reading, profile, evidence).concat(
    differingDays(reading, profile, evidence),
    differingRank(reading, profile),
    lexicon.isEnglish ? differingOrdinals(reading, profile, evidence) : [],
    lexicon.isEnglish ? differingShare(reading, profile, evidence) : [],
    lexicon.isEnglish ? differingScore(reading, profile, evidence) : [],
    lexicon.isEnglish ? differingBasing(reading, profile, evidence) : [],
    outcome,
    denies ? differingDenial(reading, profile, evidence) : [],
    names.length > 0 ? names : others(),
    contrast,
  );
}
