/** Tells what part a name has in the texts of a claim; nothing else. */
import { type NameRole, rolesOf } from './name-roles.ts';
import { onceFor } from './once-for.ts';
import type { Profile, Term } from './profile.ts';

/** Share of the texts that have a name in which it must have a role for the role to be its own. */
const leastRole = 0.4;

/** The roles that a name has in the claim's texts. */
export function rolesIn(profile: Profile, term: Term): ReadonlySet<NameRole> {
  const known = readRoles(profile);
  const roles = known.get(term.at) ?? readRolesIn(profile, term);
  known.set(term.at, roles);
  return roles;
}

/** What has been read of a claim's names. */
const readRoles = onceFor((_: Profile) => new Map<number, ReadonlySet<NameRole>>());

function readRolesIn(profile: Profile, term: Term): ReadonlySet<NameRole> {
  const counts = new Map<NameRole, number>();
  let having = 0;
  for (const { reading } of profile.references) {
    const concept = reading.byId.get(term.id);
    if (!concept) continue;
    having++;
    for (const role of rolesOf(reading, concept)) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([role, count]) => (count >= leastRole * having ? [role] : [])));
}
