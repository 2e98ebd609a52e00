/** Finds where who does something and whom it is done to have changed places: "Mattis wrote to Shoigu" for "Shoigu wrote to Mattis"; nothing else. */
import type { ValueDifference } from './match.ts';
import { type NameRole, rolesOf } from './name-roles.ts';
import { onceFor } from './once-for.ts';
import type { Profile, Term } from './profile.ts';
import { isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';
import { rolesIn } from './roles-in-claim.ts';

/** Share of the claim's texts from which on it hangs on a name. */
const hangsOn = 0.4;

/** At most one difference: a name that acts where the claim has it addressed, and addresses the one that acts in the claim. */
export function differingDirection(reading: Reading, profile: Profile): ValueDifference[] {
  const { actors, addressed } = partiesOf(profile);
  if (actors.length === 0) return [];
  const acting = addressed.find((term) => hasOnly(term, 'agent', 'whom', reading));
  const asked = acting && actors.find((term) => term !== acting && hasOnly(term, 'whom', 'agent', reading));
  const concept = acting && reading.byId.get(acting.id);
  if (!asked || !concept) return [];
  const reported = writtenIn(profile.references, new Set([asked.id]));
  if (Object.keys(reported).length === 0) return [];
  return [{ aspect: 'actor', page: reading.text.slice(concept.start, concept.end), reported }];
}

/** The names that a claim hangs on, by what they do in it; none where nobody acts, or nobody is addressed. */
const partiesOf = onceFor((profile: Profile) => {
  const names = profile.terms.filter(({ name, salience }) => name && salience >= hangsOn);
  const roles = names.map((term) => ({ term, roles: rolesIn(profile, term) }));
  const having = (role: NameRole, not: NameRole): Term[] =>
    roles.flatMap(({ term, roles: own }) => (own.has(role) && !own.has(not) ? [term] : []));
  const [actors, addressed] = [having('agent', 'whom'), having('whom', 'agent')];
  return actors.length > 0 && addressed.length > 0 ? { actors, addressed } : { actors: [], addressed: [] };
});

function hasOnly({ id }: Term, role: NameRole, not: NameRole, reading: Reading): boolean {
  const concept = reading.byId.get(id);
  if (!concept || !isName(concept, reading)) return false;
  const roles = rolesOf(reading, concept);
  return roles.has(role) && !roles.has(not);
}
