/** Finds another assembly, council or court than the claim's: "the General Assembly" for "the Security Council"; nothing else. */
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import type { ValueDifference } from './match.ts';
import { rolesOf } from './name-roles.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';
import type { Stranger } from './strange-names.ts';

/** Share of the claim's texts from which on it hangs on a name. */
const hangsOn = 0.4;
/** Stems of what such a body is called by its last word. */
const bodies = new Set('council assembly court parliament senate commission committee congress'.split(' ').map(stemOf));

/** At most one difference. */
export function differingBody(
  reading: Reading,
  profile: Profile,
  strangers: () => readonly Stranger[],
): ValueDifference[] {
  const own = profile.terms.find(
    ({ id, name, salience, written }) =>
      name && salience >= hangsOn && !reading.byId.has(id) && bodies.has(wordsOf(written).at(-1)?.stem ?? ''),
  );
  if (!own) return [];
  for (const stranger of strangers()) {
    const page = reading.text.slice(stranger.start, stranger.end);
    const head = wordsOf(page).at(-1)?.stem ?? '';
    if (!bodies.has(head) || head === wordsOf(own.written).at(-1)?.stem) continue;
    const reported = writtenIn(profile.references, new Set([own.id]));
    if (Object.keys(reported).length === 0) continue;
    const roles = rolesOf(reading, stranger);
    return [{ aspect: roles.has('agent') || roles.has('author') ? 'actor' : 'place', page, reported }];
  }
  return [];
}
