/** Finds where a page says that something happened of which every report says the opposite; nothing else. */

import type { Aspect } from '../claims/types.ts';
import { denies, oppositesOf } from '../text/polarity.ts';
import { type Span, within } from '../text/span.ts';
import { stemOf } from '../text/stem.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import type { Profile } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { written, writtenIn } from './reported-words.ts';

/** Share of the claim's texts that deny from which on the denial is the claim. */
const claimDenies = 0.8;

/** Differences in what came of it: a word for its opposite, a denial gone. */
export function differingOutcome(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  return [...opposites(reading, profile, evidence), ...undenied(reading, profile, evidence)];
}

/** Words whose opposite the claim has and the sentence lacks. */
function opposites(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  const said = (id: string): boolean => reading.words.some((word) => word.stem === id);
  for (const concept of reading.distinct) {
    const stems = oppositesOf(concept.id);
    if (stems.size === 0) continue;
    if (isName(concept, reading) || profile.vocabulary.has(concept.id) || !bearsOn(concept, evidence.span)) continue;
    const against = profile.terms.filter(({ id }) => stems.has(id) && !said(id));
    if (against.length === 0) continue;
    const reported = writtenIn(profile.references, new Set(against.map(({ id }) => id)));
    if (Object.keys(reported).length === 0) continue;
    return [{ aspect: aspectOf(concept.id), page: written(reading, concept), reported }];
  }
  return [];
}

/** Within what carries the claim, or before it as who concedes or denies it: "it admitted that ...". */
function bearsOn(concept: Concept, span: Span): boolean {
  return within(concept, span) || (concept.start < span.start && owning.has(concept.id));
}
const owning = new Set('admit concede acknowledge confess deny'.split(' ').map(stemOf));

function aspectOf(stem: string): Aspect {
  if (/^(?:east|west|north|south)/u.test(stem)) return 'place';
  // "the youngest of them": who it was.
  return /(?:old|young|eld)est$/u.test(stem) ? 'actor' : 'outcome';
}

/** The claim is that something did not happen, and the page says that it did. */
function undenied(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  if (profile.denial < claimDenies || reading.denies) return [];
  // "Twelve remain missing" denies without a word that does: other words for it need not seem to.
  if (evidence.closest && !denies(evidence.closest.words)) return [];
  const quote = [...evidence.shared].sort((a, b) => a.start - b.start);
  const first = quote[0];
  const last = quote[quote.length - 1];
  if (!first || !last) return [];
  const reported: Record<string, string> = {};
  for (const report of profile.claim.reports) reported[report.source] = report.summary;
  return [{ aspect: 'outcome', page: reading.text.slice(first.start, last.end), reported }];
}
