/** Names the values of a page that no report of a claim has; nothing else. */
import type { Aspect } from '../claims/types.ts';
import { wordsOf } from '../text/words.ts';
import type { AliasTable } from './aliases.ts';
import type { ComparedQuantity } from './compared-quantities.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { type Profile, type Reference, withNoun } from './profile.ts';
import { type Concept, isName, type Reading, readSentence } from './reading.ts';

/** Share of the claim's texts that deny from which on the denial is the claim. */
const claimDenies = 0.8;

/** Share of the claim's texts from which on it hangs on a name. */
const hangsOn = 0.4;

/** Differences between a sentence that matches and every report of its claim; empty where its values agree with at least one. */
export function differencesOf(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  aliases: AliasTable,
): ValueDifference[] {
  return [
    ...figures(reading, evidence),
    ...opposites(reading, profile, evidence),
    ...undenied(reading, profile, evidence),
    ...names(reading, profile, evidence, aliases),
  ];
}

function figures(reading: Reading, evidence: Evidence): ValueDifference[] {
  const agreed = new Set(evidence.quantities.filter((q) => q.equal).map((q) => q.slot));
  const differing = evidence.quantities.filter((q) => !q.equal && (!agreed.has(q.slot) || isRangeEnd(q, evidence)));
  const seen = new Set<string>();
  return differing.flatMap((compared) => {
    const { quantity, slot } = compared;
    const key = `${slot.measure} ${quantity.value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const reported: Record<string, string> = {};
    for (const value of slot.values) if (value.source !== undefined) reported[value.source] ??= value.words;
    const aspect: Aspect = slot.measure === 'year' || slot.measure === 'month' ? 'date' : 'number';
    return [{ aspect, page: withNoun(reading, quantity), reported }];
  });
}

/** "500 to 3,500 km" agrees at one end only: distances come in pairs, so each end is held against the claim by itself. */
function isRangeEnd(compared: ComparedQuantity, evidence: Evidence): boolean {
  if (compared.slot.measure !== 'distance') return false;
  const ends = evidence.quantities.filter((q) => q.slot === compared.slot);
  return ends.length === 2;
}

function opposites(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  return evidence.opposed.flatMap(({ concept, to }) => {
    if (reading.words.some((word) => word.stem === to)) return [];
    const aspect: Aspect = /^(?:east|west|north|south)/u.test(concept.id) ? 'place' : 'outcome';
    return [{ aspect, page: written(reading, concept), reported: writtenIn(profile.references, [to]) }];
  });
}

/** The claim is that something did not happen, and the page says that it did. */
function undenied(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  if (profile.denial < claimDenies || evidence.denies || evidence.closest?.denies === false) return [];
  const quote = [...evidence.shared].sort((a, b) => a.start - b.start);
  const first = quote[0];
  const last = quote[quote.length - 1];
  if (!first || !last) return [];
  const reported: Record<string, string> = {};
  for (const report of profile.claim.reports) reported[report.source] = report.summary;
  return [{ aspect: 'outcome', page: reading.text.slice(first.start, last.end), reported }];
}

/** A name of the claim is gone and a strange one stands in its place: both places, or both not. */
function names(reading: Reading, profile: Profile, evidence: Evidence, aliases: AliasTable): ValueDifference[] {
  const { closest } = evidence;
  if (!closest) return [];
  const strange = evidence.strange.filter(
    (concept, i, all) => !isSpeaker(reading, concept) && !continues(reading, all[i - 1], concept),
  );
  const absent = strange.length > 0 ? absentNames(closest, reading, evidence.before, aliases) : [];
  for (const other of strange) {
    const place = isPlace(reading, other);
    const gone = absent.filter((concept) => {
      if (isPlace(closest, concept) !== place) return false;
      return place || (profile.vocabulary.get(concept.id)?.salience ?? 0) >= hangsOn;
    });
    if (gone.length === 0) continue;
    const reported = writtenIn(
      profile.references,
      gone.map((concept) => concept.id),
    );
    return [{ aspect: place ? 'place' : 'actor', page: written(reading, other), reported }];
  }
  return [];
}

/** Names of a text of the claim that the sentence and its context lack; "Syria's own army" has the Syrian army. */
function absentNames(
  reference: Reading,
  reading: Reading,
  before: ReadonlySet<string>,
  aliases: AliasTable,
): Concept[] {
  return [...reference.byId.values()].filter((concept) => {
    if (!isName(concept, reference) || reading.byId.has(concept.id) || before.has(concept.id)) return false;
    const parts = wordsOf(reference.text, concept).map((word) =>
      readSentence(word.text, { start: 0, end: word.text.length }, aliases),
    );
    return parts.length < 2 || !parts.every((part) => [...part.byId.keys()].every((id) => reading.byId.has(id)));
  });
}

/** Whether a preposition of place stands before it. */
function isPlace(reading: Reading, concept: Concept): boolean {
  const before = reading.text.slice(Math.max(0, concept.start - 16), concept.start);
  return /(?:^|\s)(?:in|at|near|around|from|to|across|outside|inside|of|on)\s(?:the\s|eastern\s|western\s|northern\s|southern\s)?$/iu.test(
    before,
  );
}

/** "York" after "New": one name, judged by its first word. */
function continues(reading: Reading, before: Concept | undefined, concept: Concept): boolean {
  return before !== undefined && /^[\s-]*$/u.test(reading.text.slice(before.end, concept.start));
}

/** "CORRESPONDENT: ..." names who speaks, not who acts. */
function isSpeaker(reading: Reading, concept: Concept): boolean {
  return /^\s?\p{Lu}*:/u.test(reading.text.slice(concept.end, concept.end + 24));
}

function written(reading: Reading, concept: Concept): string {
  return reading.text.slice(concept.start, concept.end);
}

/** How each source's report writes one of these concepts; sources that do not are absent. */
function writtenIn(references: readonly Reference[], ids: readonly string[]): Record<string, string> {
  const reported: Record<string, string> = {};
  for (const { source, reading } of references) {
    if (source === undefined || reported[source] !== undefined) continue;
    const found =
      reading.concepts.find((concept) => ids.includes(concept.id)) ??
      reading.words.find((word) => ids.includes(word.stem));
    if (found) reported[source] = reading.text.slice(found.start, found.end);
  }
  return reported;
}
