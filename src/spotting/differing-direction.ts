/** Finds where who does something and whom it is done to have changed places: "Mattis wrote to Shoigu" for "Shoigu wrote to Mattis"; nothing else. */
import type { Span } from '../text/span.ts';
import type { ValueDifference } from './match.ts';
import { isListed, type NameRole, rolesOf } from './name-roles.ts';
import { nameRun, spanOf } from './name-run.ts';
import { onceFor } from './once-for.ts';
import { hangsOnName, type Profile, type Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';
import { rolesIn } from './roles-in-claim.ts';

/** At most one difference: a name that acts where the claim has it addressed, and addresses the one that acts in the claim. */
export function differingDirection(reading: Reading, profile: Profile): ValueDifference[] {
  const { actors, addressed } = partiesOf(profile);
  if (actors.length === 0) return [];
  const acting = addressed.flatMap((term) => nameWith(term, 'agent', 'whom', reading))[0];
  const asked = actors.filter((term) => nameWith(term, 'whom', 'agent', reading).length > 0);
  if (!acting || asked.length === 0) return [];
  const reported = writtenIn(profile.references, new Set(asked.map(({ id }) => id)));
  if (Object.keys(reported).length === 0) return [];
  return [{ aspect: 'actor', page: reading.text.slice(acting.start, acting.end), reported }];
}

/** The names that a claim hangs on, by what they do in it; none where nobody acts, or nobody is addressed. */
const partiesOf = onceFor((profile: Profile) => {
  const names = profile.terms.filter(
    (term) =>
      term.name && term.salience >= hangsOnName && !profile.references.some((own) => isInRow(term, own.reading)),
  );
  const roles = names.map((term) => ({ term, roles: rolesIn(profile, term) }));
  const having = (role: NameRole, not: NameRole): Term[] =>
    roles.flatMap(({ term, roles: own }) => (own.has(role) && !own.has(not) ? [term] : []));
  const [actors, addressed] = [having('agent', 'whom'), having('whom', 'agent')];
  return actors.length > 0 && addressed.length > 0 ? { actors, addressed } : { actors: [], addressed: [] };
});

/** "With Turkey and the United Nations": names in a row do not act on each other. */
function isInRow({ id }: Term, reading: Reading): boolean {
  const concept = reading.byId.get(id);
  return concept !== undefined && (isListed(reading, concept) || joined.test(reading.text.slice(0, concept.start)));
}
const joined = /\p{L}\s(?:and|or)\s(?:the\s)?$/u;

/** Where the sentence has the name, if it has this role there and not the other. */
function nameWith({ id }: Term, role: NameRole, not: NameRole, reading: Reading): Span[] {
  const concept = reading.byId.get(id);
  if (!concept || !(concept.first || isName(concept, reading))) return [];
  const whole = wholeName(concept, reading);
  const roles = rolesOf(reading, whole);
  return roles.has(role) && !roles.has(not) ? [whole] : [];
}

/** With the names right beside it: "Ruben Falk" of "Falk". */
function wholeName(concept: Concept, reading: Reading): Span {
  return spanOf(
    nameRun(concept, reading, (left, right) => /^\p{Lu}/u.test(reading.text.slice(left.start)) && right.name),
  );
}
