/** Finds where a page says that something happened of which every report says the opposite; nothing else. */

import type { Aspect } from '../claims/types.ts';
import { denies, oppositesOf } from '../text/polarity.ts';
import { type Span, within } from '../text/span.ts';
import { stemOf } from '../text/stem.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import type { Profile, Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { written, writtenIn } from './reported-words.ts';

/** Share of the claim's texts that deny from which on the denial is the claim, and from which on it is where the sentence says what they deny. */
const claimDenies = 0.8;
const mostlyDenies = 0.7;
/** How well a sentence must say a word that is denied, and UTF-16 units from the denial to the word. */
const leastSaid = 0.5;
const deniedReach = 40;

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
    if (against.length === 0 || isSaidByClaim(concept, against, profile, evidence)) continue;
    const reported = writtenIn(profile.references, new Set(against.map(({ id }) => id)));
    if (Object.keys(reported).length === 0) continue;
    return [{ aspect: aspectOf(concept.id), page: written(reading, concept), reported }];
  }
  return [];
}

/** "Proposed" where the claim says that somebody offered and somebody else rejected: it has both words, and the sentence one of them in another. */
function isSaidByClaim(concept: Concept, against: readonly Term[], { terms }: Profile, evidence: Evidence): boolean {
  const { by } = evidence.counterparts;
  return terms.some(
    ({ id, at }) => by[at]?.id === concept.id && against.some((opposite) => oppositesOf(id).has(opposite.id)),
  );
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

/** "The claim that ... is wrong" denies without a word that does. */
const refuting: ReadonlySet<string> = new Set(
  'false falsely wrong wrongly untrue baseless myth unfounded deny dismiss reject refute rebut debunk'
    .split(' ')
    .map(stemOf),
);

/** The claim is that something did not happen, and the page says that it did. */
function undenied(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  if (profile.denial < mostlyDenies || reading.denies || reading.words.some(({ stem }) => refuting.has(stem)))
    return [];
  if (profile.denial < claimDenies && !saysDenied(profile, evidence)) return [];
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

/** "None of them fell ill", "no household would be cut off": what is denied stands further on. */
const isOfSubject = /^(?:none\sof|no\s(?:[\w-]+\s){1,3}(?:would|will|has|had|have|was|were|is|are|could|can)\b)/iu;

/** Whether a sentence says what a claim's closest text denies: "progress" of "no progress". */
function saysDenied({ vocabulary }: Profile, { closest, counterparts }: Evidence): boolean {
  if (!closest) return false;
  const { words, concepts } = closest;
  const denial = words.find((_, i) => denies(words.slice(i, i + 2)) && !denies(words.slice(i + 1, i + 2)));
  if (!denial || isOfSubject.test(closest.text.slice(denial.start))) return false;
  return concepts.some(({ id, start }) => {
    const term = vocabulary.get(id);
    const isDenied = start >= denial.end && start - denial.end <= deniedReach;
    return isDenied && term !== undefined && (counterparts.strength[term.at] ?? 0) >= leastSaid;
  });
}
