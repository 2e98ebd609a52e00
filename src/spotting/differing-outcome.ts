/** Finds where a page says that something happened of which every report says the opposite; nothing else. */
import type { Aspect } from '../claims/types.ts';
import { oppositesOf } from '../text/polarity.ts';
import { type Span, within } from '../text/span.ts';
import { stemOf } from '../text/stem.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import type { Profile, Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { written, writtenIn } from './reported-words.ts';

/** How well a sentence says one of the claim's words from which on it has it, in itself or in a near one: "turned down" has "rejected". */
const leastSaid = 0.5;
/** Letters at the start of two words that make them one: "closure" has "close". */
const sameRoot = 4;
/** Words before one that may turn it: "did not accept", "rather than accept", "no longer denied", "defied calls to stop". */
const turningReach = 4;
const turning: ReadonlySet<string> = new Set(
  `not no never nor cannot without rather instead than nothing little hardly none nobody neither refuse reject ignore defy resist dismiss fail call appeal demand urge pressure plea bid attempt try tried prepare
  effort once formerly previously`
    .split(/\s+/u)
    .map(stemOf),
);

/** At most one difference in what came of it: a word whose opposite the claim has and the sentence lacks. */
export function differingOutcome(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  const said = ({ id, at }: Term): boolean =>
    ((evidence.counterparts.strength[at] ?? 0) >= leastSaid && isSaidItself(id, at)) ||
    reading.words.some(({ stem }) => stem === id || (stem.length > sameRoot && stem.startsWith(id.slice(0, sameRoot))));
  // The "contract" of both says no "declined", nor does "survived" say "died", near as they are.
  const isSaidItself = (id: string, at: number): boolean => {
    const by = evidence.counterparts.by[at]?.id ?? id;
    return by === id || !(profile.vocabulary.has(by) || oppositesOf(id).has(by));
  };
  for (const concept of reading.distinct) {
    const stems = oppositesOf(concept.id);
    if (stems.size === 0) continue;
    if (isName(concept, reading) || profile.vocabulary.has(concept.id) || !bearsOn(concept, evidence.span)) continue;
    const against = profile.terms.filter((term) => stems.has(term.id) && !said(term) && !isUndone(term, profile));
    if (against.length === 0 || isTurned(concept, reading) || isSaidByClaim(concept, against, profile, evidence))
      continue;
    const reported = writtenIn(profile.references, new Set(against.map(({ id }) => id)));
    if (Object.keys(reported).length === 0) continue;
    return [{ aspect: aspectOf(concept.id), page: written(reading, concept), reported }];
  }
  return [];
}

/** Words near one that end or undo what it says: "lifted its ban", "an end to the blockade", "the ban has been lifted"; and how many words are looked at. */
const undoing: ReadonlySet<string> = new Set(
  'lift end drop scrap remove overturn repeal abolish revoke cancel reverse relax rescind quash settle resolve reduce soften annul down out'
    .split(' ')
    .map(stemOf),
);
const undoingReach = 3;
/** The same behind it: "the ban on alcohol in Kerala has been lifted". */
const undone: ReadonlySet<string> = new Set('lift end expire'.split(' ').map(stemOf));
const undoneReach = 8;

/** Whether any text of the claim undoes a word. */
export function isUndone({ id }: Term, { references }: Profile): boolean {
  return references.some(({ reading: { words, byId } }) => {
    const concept = byId.get(id);
    if (!concept) return false;
    const at = words.findIndex(({ start }) => start >= concept.start);
    if (at < 0) return false;
    return (
      words.slice(Math.max(0, at - undoingReach), at).some(({ stem, capital }) => !capital && undoing.has(stem)) ||
      words.slice(at + 1, at + 1 + undoneReach).some(({ stem, capital }) => !capital && undone.has(stem))
    );
  });
}

/** "Who was acquitted of murder", "had been outlawed": told of before, or of something else. */
const inAside = /,\s(?:which|who|whose|that)\s[^,;:.]*$|\bhad\s(?:\w+\s)?been\s$/iu;
/** "A former diver died": somebody else. */
const somebody = /\b(?:an?|another|one)\s(?:[\p{L}-]+\s){1,4}$/iu;
/** "Dismissed all grounds of appeal", "threw out his challenge": what was decided before stands. */
const undoneAppeal =
  /^(?:dismiss|reject|refus|den[iy]|thr[eo]w|turn)\p{L}*\s(?:(?:out|down)\s)?(?:[\p{L}\u2019'-]+\s){0,4}(?:appeals?|bids?|challenges?|objections?|pleas?|lawsuits?|attempts?)\b/iu;
/** "None of the five survived". */
const noneOf = /^(?:none|nobody|no\sone|neither|not\s(?:one|a\ssingle))\b/iu;

/** Whether what a word says is denied, undone, or told of somebody else. */
export function isTurned({ start }: Span, { words, text, span }: Reading): boolean {
  const lead = text.slice(span.start, start);
  if (inAside.test(lead) || noneOf.test(lead) || somebody.test(lead)) return true;
  if (undoneAppeal.test(text.slice(start, span.end))) return true;
  const at = words.findIndex((word) => word.start >= start);
  return words
    .slice(Math.max(0, at - turningReach), Math.max(0, at))
    .some(({ text, stem }) => turning.has(stem) || text.endsWith("n't"));
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
