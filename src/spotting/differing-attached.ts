/** Finds a name that a page attaches to the same thing as a claim attaches another: "the plant in Grenoble" for "the Dresden plant"; nothing else. */

import { fold } from '../text/fold.ts';
import { type Span, within } from '../text/span.ts';
import { stemOf } from '../text/stem.ts';
import { type Attachment, attachmentsOf } from './attachments.ts';
import { containers } from './differing-names.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { ValueDifference } from './match.ts';
import { rolesOf } from './name-roles.ts';
import { isElsewhereOf } from './names-beside.ts';
import { onceFor } from './once-for.ts';
import { hangsOnName, type Profile, type Term } from './profile.ts';
import type { Reading } from './reading.ts';
import { written, writtenIn } from './reported-words.ts';
import { rolesIn } from './roles-in-claim.ts';
import { areOfAKind, isAnotherNameOf, isOfState, isSaid, isState } from './same-name.ts';
import type { Stranger } from './strange-names.ts';

/** How well the page must say what the claim's name is attached to. */
const leastSaid = 0.5;

/** At most one difference. @param strangers names of the sentence that the claim has not */
export function differingAttached(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  strangers: () => readonly Stranger[],
  lexicon: Lexicon,
): ValueDifference[] {
  const unsaid = attachedNames(profile).filter(
    ({ term }) => !isSaid(term, reading, lexicon) && !evidence.before.has(term.id),
  );
  if (unsaid.length === 0) return [];
  for (const stranger of strangers()) {
    if (!within(stranger, evidence.span) || rolesOf(reading, stranger).has('speaker')) continue;
    const name = written(reading, stranger);
    if (isAreasName(name)) continue;
    for (const attachment of attachmentsOf(reading, stranger)) {
      if (attachment.place === 'further' || (attachment.place === 'before' && hasArticle(stranger, reading))) continue;
      const replaced = unsaid.filter(
        ({ term, attachments }) =>
          isOfForm(name, term) &&
          !isElsewhereOf(term, stranger, reading) &&
          attachments.some((own) => isSame(own, attachment, reading, profile, evidence)) &&
          areOfAKind(attachment.joint === 'in', term, stranger, lexicon) &&
          !isAnotherNameOf(term, stranger, reading, lexicon),
      );
      const [first] = replaced;
      if (!first) continue;
      const reported = writtenIn(profile.references, new Set(replaced.map(({ term }) => term.id)));
      if (Object.keys(reported).length === 0) continue;
      const isPlace = attachment.joint === 'in' || rolesIn(profile, first.term).has('place');
      return [{ aspect: isPlace ? 'place' : 'actor', page: name, reported }];
    }
  }
  return [];
}

/** The names that a claim hangs on, with what its texts attach them to. */
const attachedNames = onceFor(({ terms, references }: Profile) =>
  terms.flatMap((term: Term) => {
    if (!term.name || term.salience < hangsOnName || containers.has(term.written.toLowerCase())) return [];
    const attachments = references.flatMap(({ reading }) => {
      const concept = reading.byId.get(term.id);
      return concept?.name ? attachmentsOf(reading, concept) : [];
    });
    return attachments.length > 0 ? [{ term, attachments }] : [];
  }),
);

/** "Bavaria's", "Saxon": of the larger area that something is in. */
function isAreasName(name: string): boolean {
  return (
    /(?:['\u2019]s?|an|xon|ish|ese)$/u.test(name) || /^(?:North|South|East|West|Mid|Upper|Lower|Central)/u.test(name)
  );
}

/** "The Rockies" are an area, too. */
function hasArticle({ start }: Span, { text, span }: Reading): boolean {
  return /\bthe\s$/iu.test(text.slice(Math.max(span.start, start - 4), start));
}

/** A state takes the place of a state alone, and initials that of initials: others may be what it is in, or its own name in short. */
function isOfForm(name: string, term: Term): boolean {
  if (isState(stemOf(fold(name))) && !isOfState(term)) return false;
  return isInitials(name) === isInitials(term.written);
}

function isInitials(name: string): boolean {
  return /^\p{Lu}{2,}(?:['\u2019]s)?$/u.test(name);
}

/** Whether what the page's name is attached to says what the claim's is. */
function isSame(
  own: Attachment,
  { stem, joint, capital, place }: Attachment,
  reading: Reading,
  { vocabulary }: Profile,
  { counterparts: { by, strength } }: Evidence,
): boolean {
  if ((own.joint === 'called') !== (joint === 'called') || own.capital !== capital) return false;
  // "A Marriott hotel" may be the hotel in Islamabad.
  if (place === 'behind' && own.place === 'before') return false;
  const term = vocabulary.get(own.stem);
  if (!term || (strength[term.at] ?? 0) < leastSaid) return false;
  const concept = by[term.at];
  return concept !== undefined && (concept.id === stem || stemOf(written(reading, concept).toLowerCase()) === stem);
}
