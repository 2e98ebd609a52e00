/** Finds names that a page puts in the place of a claim's: another actor, speaker or place; nothing else. */
import type { Aspect } from '../claims/types.ts';
import type { Span } from '../text/span.ts';
import { shareAround } from './clause-share.ts';
import { liesElsewhere } from './continents.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { ValueDifference } from './match.ts';
import { type NameRole, rolesOf } from './name-roles.ts';
import { nameRun, spanOf } from './name-run.ts';
import { isDescriptive, isElsewhereOf, isFrom, isOfItsKind, isOrigin, isWay } from './names-beside.ts';
import { onceFor } from './once-for.ts';
import { isBodysName, isPersonsName } from './person-name.ts';
import { hangsOnName, type Profile, type Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { written, writtenIn } from './reported-words.ts';
import { rolesIn } from './roles-in-claim.ts';
import { areOfAKind, isAnotherNameOf, isOfState, isSaid, isState, lastStem } from './same-name.ts';
import { isPersonsTitle, type Stranger } from './strange-names.ts';

/** Share of the claim's texts from which on it hangs on whom something is put down to: who is blamed is often named by one source alone. */
const hangsOnAuthor = 0.25;
/** Share of what the sentence says of the claim that the clause of a name in a role must hold; who is blamed often stands in a clause of its own. */
const leastShare: Readonly<Record<NameRole, number>> = {
  agent: 0.5,
  author: 0,
  speaker: 0.25,
  announcer: 0.5,
  place: 0.6,
  whom: 0.4,
};
/** The same for a place told of a name of the claim right before it, and UTF-16 units between the two. */
const besideShare = 0.4;
const besideReach = 40;
/** Concepts after an actor's name among which the claim must go on. */
const actReach = 5;

/**
 * At most one difference: the first name of the sentence that no text of the claim has and that has the role of a name of the claim's which the sentence lacks.
 * @param strangers names of the sentence that the claim has not
 */
export function differingNames(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  strangers: () => readonly Stranger[],
  lexicon: Lexicon,
): ValueDifference[] {
  const unsaid = hangingNames(profile).filter(({ term }) => !isSaid(term, reading, lexicon));
  if (unsaid.length === 0) return [];
  for (const stranger of strangers()) {
    let share: number | undefined;
    for (const role of rolesOf(reading, stranger)) {
      // The claim's roles are asked for last: most sentences are asked for theirs by several claims, most claims by one sentence.
      const filling = unsaid.filter(({ rolesOfTerm }) => fills(role, rolesOfTerm())).map(({ term }) => term);
      if (filling.length === 0) continue;
      if (role === 'place' && isInAside(stranger, reading)) continue;
      if (role === 'place' && !isFrom(stranger, reading) && filling.every((term) => isOrigin(term, profile))) continue;
      if (role === 'whom' && isWay(stranger, reading, profile)) continue;
      share ??= shareAround(stranger, reading, evidence);
      const beside = role === 'place' && standsBeside(stranger, reading, profile);
      if (!(beside && isRelative(stranger, reading)) && share < (beside ? besideShare : leastShare[role])) continue;
      const certain = isCertain(role, reading, stranger, evidence);
      const replaced = filling.filter(
        (term) =>
          (term.salience >= hangsOnName ? certain || !evidence.before.has(term.id) : role === 'author' || beside) &&
          isReplacement(term, role, stranger, reading, lexicon) &&
          !(role !== 'whom' && isOfItsKind(stranger, reading, profile)) &&
          !(role === 'speaker' && isBodysName(reading, stranger) && isPerson(term, profile)) &&
          !(role === 'announcer' && !isPerson(term, profile)) &&
          !isAnotherNameOf(term, stranger, reading, lexicon),
      );
      if (replaced.length === 0) continue;
      const reported = writtenIn(profile.references, new Set(replaced.map(({ id }) => id)));
      if (Object.keys(reported).length === 0) continue;
      return [{ aspect: aspectOf[role], page: written(reading, stranger), reported }];
    }
  }
  return [];
}

/** Whether a place is told of a place of the claim right before it: "Rukban, a tent city in northern Iraq", not "Ford, which also builds cars in Germany". */
function standsBeside({ start }: Stranger, reading: Reading, profile: Profile): boolean {
  const last = reading.concepts.findLast((concept) => concept.end <= start && isName(concept, reading));
  const term = last && start - last.end <= besideReach ? profile.vocabulary.get(last.id) : undefined;
  return term !== undefined && rolesIn(profile, term).has('place');
}

/** "Rukban, which he locates in Iraq": says of the name before it where it is, whatever else the clause says. */
function isRelative({ start }: Span, { text }: Reading): boolean {
  return /\p{L},\swhich\s(?:[\p{L}\u2019']+\s){0,3}(?:(?:locates?|puts?|places?|sets?|lies|stands)\s(?:\p{L}+\s){0,2}|is\s(?:in|near)\s)$/u.test(
    text.slice(Math.max(0, start - besideReach), start),
  );
}

/** Whether a name is a person's in any text of the claim. What he says a body may say for him: "the airline announced". */
export function isPerson({ id }: Term, { references }: Profile): boolean {
  return references.some(({ reading }) => {
    const concept = reading.byId.get(id);
    return concept !== undefined && isPersonsName(reading, spanOf(nameRun(concept, reading, (_, right) => right.name)));
  });
}

/** "Ford, which also builds cars in Germany, will close": where something else is. */
export function isInAside(stranger: Span, reading: Reading): boolean {
  const before = reading.text.slice(reading.span.start, stranger.start);
  return /,\s(?:which|who|whose)\s[^,;:.]*$/u.test(before) && !isRelative(stranger, reading);
}

/** The names that a claim hangs on, with the roles that they have in its texts, read when first asked for; those without a role can have nothing in their place. */
const hangingNames = onceFor((profile: Profile) =>
  profile.terms.flatMap((term) => {
    if (!term.name || term.salience < hangsOnAuthor || !isWrittenAsName(term, profile)) return [];
    if (isPartOfLonger(term, profile)) return [];
    let roles: ReadonlySet<NameRole> | undefined;
    return [
      {
        term,
        rolesOfTerm: (): ReadonlySet<NameRole> => {
          roles ??= rolesIn(profile, term);
          if (term.salience < hangsOnName)
            roles = new Set([...roles].filter((role) => role === 'author' || role === 'place'));
          return roles;
        },
      },
    ];
  }),
);

/** Names in a row from which on each is a part of the name of a body, and none by itself: "World" of "World Meteorological Organization". */
const longName = 3;

export function isPartOfLonger({ id }: Term, { references }: Profile): boolean {
  if (id.startsWith('@')) return false;
  const having = references.filter(({ reading }) => reading.byId.has(id));
  return having.every(({ reading }) => {
    const joins = (left: Concept, right: Concept): boolean => left.name && right.name && !isPersonsTitle(left);
    return nameRun(reading.byId.get(id) as Concept, reading, joins).length >= longName;
  });
}

/** Places so large that one within them is no other place. */
export const containers: ReadonlySet<string> = new Set([
  'europe',
  'european',
  'asia',
  'africa',
  'america',
  'americas',
  'middle east',
  'west',
  'western',
]);

/** Whether a stranger can have taken the place of a claim's name. Where that is of something large, it can only lie elsewhere. */
export function isReplacement(
  term: Term,
  role: NameRole,
  stranger: Stranger,
  reading: Reading,
  lexicon: Lexicon,
): boolean {
  const large = term.written.toLowerCase();
  // "South Korea" lies where Korea does.
  const state = lastStem(written(reading, stranger));
  if (containers.has(large)) return role === 'place' && liesElsewhere(state, large);
  // "In Spain" is where Valladolid is, for all that is known here.
  if (role === 'place' && isElsewhereOf(term, stranger, reading)) return false;
  if (role !== 'whom' && (!isState(state) || !isOfState(term)) && isDescriptive(stranger, reading, role === 'place'))
    return false;
  if (role === 'place' && isState(state) && !isOfState(term)) return false;
  return (
    role === 'whom' ||
    role === 'speaker' ||
    role === 'announcer' ||
    areOfAKind(role === 'place', term, stranger, lexicon)
  );
}

/** A word that only ever opens a text has its capital from that. */
function isWrittenAsName({ id }: Term, profile: Profile): boolean {
  return profile.references.some(({ reading }) => {
    const concept = reading.byId.get(id);
    return concept !== undefined && isName(concept, reading);
  });
}

const aspectOf: Readonly<Record<NameRole, Aspect>> = {
  agent: 'actor',
  author: 'actor',
  whom: 'actor',
  speaker: 'attribution',
  announcer: 'actor',
  place: 'place',
};

function fills(role: NameRole, own: ReadonlySet<NameRole>): boolean {
  if (role === 'author' && own.has('speaker')) return true;
  if (role === 'announcer') return own.has('speaker') || own.has('agent');
  if (role === 'agent' || role === 'author') return own.has('agent') || own.has('author');
  return own.has(role);
}

/** An actor whom the claim's own words follow is meant even where the claim's actor was named before. */
function isCertain(role: NameRole, reading: Reading, stranger: Stranger, evidence: Evidence): boolean {
  if (role === 'author') return true;
  if (role !== 'agent') return false;
  const told = reading.distinct.filter((_, c) => (evidence.counterparts.told[c] ?? 0) > 0);
  const next = reading.distinct.filter(({ start }) => start >= stranger.end).slice(0, actReach);
  return next.some((concept) => told.includes(concept) && !isName(concept, reading));
}
