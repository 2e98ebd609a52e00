/** Finds what a page sets its own word against: "It was Callan, and not the mediator, who"; nothing else. */
import { endingIn } from '../text/ending-in.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import type { Profile, Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';
import { rolesIn } from './roles-in-claim.ts';

/** Share of the claim's texts from which on a word belongs to the claim. */
const leastSalience = 0.25;
/** Share of the claim's texts that deny something from which on what the page rules out may be what they deny. */
const claimDenies = 0.2;
/** UTF-16 units looked at before a word. */
const reach = 48;

const before =
  '(?:to|by|from|in|at|with|for|on)?\\s?(?:(?:the|a|an|its|his|her|their)\\s(?:[\\w-]+\\s){0,2}(?:of\\s(?:al[\\s-])?)?)?(?:(?:mr|mrs|ms|dr|gen|general|president|prime minister|minister|secretary)\\.?\\s)*';
/** ", not to Mattis", "and not the health director"; "was not answered" and "not only Mattis" are something else. */
const setAgainst = endingIn(`(?:,|[\\u2013\\u2014]|\\band)\\s?(?:and\\s|but\\s)?not\\s${before}`);
/** "rather than the coalition": of who acts, and of nothing else, which may have been there before ("a bridge instead of a ferry"). */
const ratherThan = endingIn(`\\b(?:rather\\sthan|instead\\sof)\\s${before}`);
/** "not Mattis but". */
const denied = endingIn(`\\bnot\\s${before}`);
const instead = /^[^,.;]{0,30},?\sbut\s(?!also\b)/iu;
/** A noun, and no verb or adjective of what follows; "not the pilot’s" as well, and not "not the pilot’s employer". */
const closes =
  /^(?:['\u2019]s)?(?:\s(?:itself|himself|herself))?(?:$|[,.;:!?)\u2013\u2014"\u201D]|['\u2019](?=$|[,.;:!?)])|\s(?:and|or|who|which|that|was|is|were|are|had|has|but|in|at|when)\b)/iu;

const ruling: ReadonlySet<string> = new Set(['not', 'rather', 'instead']);

/** At most one difference: a word of the claim that the page rules out, in favour of another. */
export function differingContrast(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  // Most sentences rule nothing out.
  if (reading.words.every(({ text }) => !ruling.has(text))) return [];
  for (const concept of evidence.shared) {
    const term = profile.vocabulary.get(concept.id);
    if (!term || term.salience < leastSalience) continue;
    if (!isRuledOut(concept, reading) && !isReplaced(concept, term, reading, profile)) continue;
    // Of "Argentina, not France" a claim that France was beaten says the same, and of "not a record" one that it was not recognised.
    if (isName(concept, reading) ? !hasPart(concept, term, reading, profile) : profile.denial > claimDenies) continue;
    // Where the claim rules it out as well, the two agree.
    if (profile.references.some(({ reading: own }) => isRuledOut(own.byId.get(term.id), own))) continue;
    const reported = writtenIn(profile.references, new Set([term.id]));
    if (Object.keys(reported).length === 0) continue;
    return [{ aspect: aspectOf(concept, term, reading), page: pageWords(concept, reading), reported }];
  }
  return [];
}

/** Whether a name does something in the claim, or is where something is, or has what is ruled out ("not the garrison of Al-Tanf"). */
function hasPart({ start }: Concept, term: Term, { text }: Reading, profile: Profile): boolean {
  return isOwner(text.slice(Math.max(0, start - reach), start)) || rolesIn(profile, term).size > 0;
}
const isOwner = endingIn('\\bof\\s(?:the\\s|al[\\s-])?');

/** "not the American garrison at": a name before what belongs to it. */
const owned = /^\s\p{Ll}[\p{L}-]*(?=$|[,.;:!?)]|\s(?:in|at|on|near|around|of|and|who|which|that)\b)/u;
const noneOwned = /^\s(?:alone|only|itself|himself|herself|themselves|yet|even)\b/u;

function isRuledOut(concept: Concept | undefined, { text, span }: Reading): boolean {
  if (!concept) return false;
  const head = text.slice(Math.max(span.start, concept.start - reach), concept.start);
  const tail = text.slice(concept.end, span.end);
  return (
    (closes.test(tail) || (concept.name && owned.test(tail) && !noneOwned.test(tail))) &&
    (setAgainst(head) || (denied(head) && instead.test(tail)))
  );
}

/** Whether somebody else acts in the place of one of the claim's actors. */
function isReplaced(concept: Concept, term: Term, reading: Reading, profile: Profile): boolean {
  if (!isName(concept, reading)) return false;
  const head = reading.text.slice(Math.max(reading.span.start, concept.start - reach), concept.start);
  if (!ratherThan(head) || !closes.test(reading.text.slice(concept.end, reading.span.end))) return false;
  return rolesIn(profile, term).has('agent');
}

/** "not in Cairo" rules out a place, "not Mattis" and "not the coach" who it was, "not rust" and "not in anger" how it came. */
function aspectOf(concept: Concept, { name }: Term, reading: Reading): ValueDifference['aspect'] {
  const head = reading.text.slice(Math.max(reading.span.start, concept.start - reach), concept.start);
  if (isPlace(head) && (name || isName(concept, reading) || isSomebody(head))) return 'place';
  return name || isName(concept, reading) || isSomebody(head) ? 'actor' : 'outcome';
}
const isPlace = endingIn('\\b(?:in|at|on|from)\\s(?:the\\s)?');
const isSomebody = endingIn('\\b(?:the|a|an|his|her|its|their)\\s');

/** "not the mediator", "rather than the coalition". */
function pageWords(concept: Concept, { text, span }: Reading): string {
  const hits = [...text.slice(span.start, concept.start).matchAll(/\b(?:not|rather|instead)\b/giu)];
  return text.slice(span.start + (hits[hits.length - 1]?.index ?? 0), concept.end);
}
