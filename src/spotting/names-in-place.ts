/** Finds names of a sentence that may stand in the place of a name of the claim's that it lacks, whatever part they play; nothing else. */
import type { Span } from '../text/span.ts';
import { isInAside, isPerson, isReplacement } from './differing-names.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameRole, rolesOf } from './name-roles.ts';
import { nameRun } from './name-run.ts';
import { isFrom, isGoal, isOfItsKind, isOrigin, isWay } from './names-beside.ts';
import { isBodysName } from './person-name.ts';
import { closeness, companyAt, spotsOf } from './place-company.ts';
import type { PossibleDifference } from './possible-difference.ts';
import type { Profile, Term } from './profile.ts';
import type { Concept, Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';
import { rolesIn } from './roles-in-claim.ts';
import { isAnotherNameOf, isOfState, isSaid, isStatesName } from './same-name.ts';
import type { Stranger } from './strange-names.ts';

/** Names of a sentence, and of a claim, that are held against each other: no newspaper has more, so that a hostile page costs no more. */
const mostNames = 24;
/** Share of a claim's texts that have a name from which on another may stand in its place: a source may leave out who or where. */
const hangsOn = 0.2;
/** Of them, those that most speaks for are judged. */
const looked = 2;

/** Each strange name with the name of the claim's that it most likely replaces; at most two. */
export function namesInPlace(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  strangers: () => readonly Stranger[],
  lexicon: Lexicon,
): PossibleDifference[] {
  // What tells a name's part, and a name from a noun, goes by English.
  if (!lexicon.isEnglish) return [];
  const unsaid = unsaidNames(reading, profile, lexicon).slice(0, mostNames);
  if (unsaid.length === 0) return [];
  return strangers()
    .slice(0, mostNames)
    .filter(
      (stranger) =>
        !isWay(stranger, reading, profile) &&
        !isSetBeside(stranger, reading) &&
        !isOfItsKind(stranger, reading, profile),
    )
    .flatMap((stranger) => {
      const found = unsaid.flatMap((term) => {
        if (isNone(stranger, term, reading, profile, lexicon)) return [];
        const support = supportOf(stranger, term, reading, profile, evidence, lexicon);
        return [{ stranger, term, support }];
      });
      return found.length > 0 ? [found.reduce((best, one) => (one.support > best.support ? one : best))] : [];
    })
    .sort((a, b) => b.support - a.support)
    .slice(0, looked)
    .flatMap(({ stranger, term }) => {
      const reported = writtenIn(profile.references, new Set([term.id]));
      if (Object.keys(reported).length === 0) return [];
      const { start, end } = stranger;
      return [
        {
          kind: 'strange name' as const,
          aspect: isOfPlace(stranger, term, reading, profile) ? ('place' as const) : ('actor' as const),
          page: reading.text.slice(start, end),
          reported,
          at: { start, end },
          term,
        },
      ];
    });
}

/** Whether a name cannot stand in the place of a claim's: another name of the same, a part of it, somebody's or something's description, or one with another part to play. */
function isNone(stranger: Stranger, term: Term, reading: Reading, profile: Profile, lexicon: Lexicon): boolean {
  const isPlace = isOfPlace(stranger, term, reading, profile);
  const own = rolesIn(profile, term);
  return (
    isAnotherNameOf(term, stranger, reading, lexicon) ||
    !playAlike(rolesOf(reading, stranger), own) ||
    !isReplacement(term, isPlace ? 'place' : 'agent', stranger, reading, lexicon) ||
    // What somebody says his company may say for him.
    (isBodysName(reading, stranger) && isPerson(term, profile)) ||
    isAttachedElse(stranger, term, reading, profile) ||
    (!isPlace && isGoal(stranger, reading)) ||
    (isPlace && (isInAside(stranger, reading) || (!isFrom(stranger, reading) && isOrigin(term, profile))))
  );
}

/** Roles of whoever did or said something: one source may have him do what another has him say. */
const acting: ReadonlySet<NameRole> = new Set(['agent', 'author', 'speaker', 'announcer']);

/** Whether one name may play the part of another, as far as both have one. */
function playAlike(one: ReadonlySet<NameRole>, other: ReadonlySet<NameRole>): boolean {
  if (one.size === 0 || other.size === 0) return true;
  const acts = (roles: ReadonlySet<NameRole>): boolean => [...roles].some((role) => acting.has(role));
  return [...one].some((role) => other.has(role)) || (acts(one) && acts(other));
}

/** "Her brother, Emil, sent": says who somebody is who was told of before. */
function isSetBeside({ start, end }: Stranger, { text, span }: Reading): boolean {
  return /\p{Ll},\s$/u.test(text.slice(span.start, start)) && /^,\s/u.test(text.slice(end, span.end));
}

/** "Swedish border guards" in Norway, "France's Anna Holm": what a name is attached to must be what the claim attaches its own to, if the claim says it; and the claim's must be attached to something, too. */
function isAttachedElse(stranger: Stranger, term: Term, reading: Reading, profile: Profile): boolean {
  const next = attachedTo(stranger, reading);
  if (!next) return false;
  const own = profile.references.flatMap(({ reading: text }) => {
    const concept = text.byId.get(term.id);
    return concept ? [attachedTo(concept, text)?.id] : [];
  });
  return own.every((id) => id === undefined || (profile.vocabulary.has(next.id) && id !== next.id));
}

/** What stands right behind a name: "guards" of "Swedish guards", "France's guards". */
function attachedTo({ end }: Span, { text, concepts }: Reading): Concept | undefined {
  const next = concepts.find(({ start }) => start >= end);
  return next && /^(?:['\u2019]s?)?[\s-]$/u.test(text.slice(end, next.start)) ? next : undefined;
}

/** Whether the claim's name is that of a place, as far as its texts tell, or else the page's. */
function isOfPlace(stranger: Stranger, term: Term, reading: Reading, profile: Profile): boolean {
  const own = rolesIn(profile, term);
  return own.has('place') || (own.size === 0 && rolesOf(reading, stranger).has('place'));
}

/** The names of a claim that a sentence does not say, nor any name right beside them: "Harl" is Ivo Harl. */
export function unsaidNames(reading: Reading, { terms, references }: Profile, lexicon: Lexicon): Term[] {
  const isSaidInPart = ({ id }: Term): boolean =>
    references.some(({ reading: text }) => {
      const concept = text.byId.get(id);
      const run = concept ? nameRun(concept, text, (left, right) => left.name && right.name) : [];
      return run.some((part) => reading.byId.has(part.id));
    });
  return terms.filter(
    (term) => term.name && term.salience >= hangsOn && !isSaid(term, reading, lexicon) && !isSaidInPart(term),
  );
}

/** What each sign of one name's standing for another counts beside the words around both; they only order what is judged. */
const signs = { lead: 0.25, role: 0.25, states: 0.5 };

function supportOf(
  stranger: Stranger,
  term: Term,
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  { knowledge }: Lexicon,
): number {
  const company = companyAt(stranger, spotsOf(term, profile), reading, evidence);
  const own = rolesIn(profile, term);
  const shared = [...rolesOf(reading, stranger)].filter((role) => own.has(role)).length;
  let likeness = 0;
  for (const { row } of stranger.concepts)
    knowledge.near(row, (other, cosine) => {
      if (other === term.row) likeness = Math.max(likeness, cosine);
    });
  const states = isStatesName(stranger, reading) && isOfState(term);
  return (
    closeness(company) + (company.lead ? signs.lead : 0) + shared * signs.role + likeness + (states ? signs.states : 0)
  );
}
