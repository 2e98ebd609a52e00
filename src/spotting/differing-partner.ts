/** Finds another party beside one that a claim names: "between Kurds and Turkmens" for "between Kurds and Arabs"; nothing else. */
import type { Span } from '../text/span.ts';
import type { Lexicon } from './lexicon.ts';
import type { ValueDifference } from './match.ts';
import { hangsOnName, type Profile, type Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { written, writtenIn } from './reported-words.ts';
import { isAnotherNameOf, isSaid } from './same-name.ts';
import type { Stranger } from './strange-names.ts';

/** Share of the texts with two names in which they stand side by side. */
const leastJoined = 0.4;
const joint = /^\s(?:and|or|with|versus|against)\s(?:the\s)?$/u;

/** At most one difference: a strange name joined to one of the claim's, to which the claim joins another that the sentence lacks. */
export function differingPartner(
  reading: Reading,
  profile: Profile,
  strangers: () => readonly Stranger[],
  lexicon: Lexicon,
): ValueDifference[] {
  const own = profile.terms.filter(({ name, salience }) => name && salience >= hangsOnName);
  if (own.length < 2) return [];
  for (const stranger of strangers()) {
    const beside = own.find(({ id }) => {
      const concept = reading.byId.get(id);
      return concept !== undefined && isName(concept, reading) && areJoined(reading, concept, stranger);
    });
    if (!beside) continue;
    const replaced = own.find(
      (term) =>
        term !== beside &&
        !isSaid(term, reading, lexicon) &&
        areJoinedInClaim(profile, beside, term) &&
        !isAnotherNameOf(term, stranger, reading, lexicon),
    );
    if (!replaced) continue;
    const reported = writtenIn(profile.references, new Set([replaced.id]));
    if (Object.keys(reported).length > 0) return [{ aspect: 'actor', page: written(reading, stranger), reported }];
  }
  return [];
}

function areJoined({ text }: Reading, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return first.end <= second.start && joint.test(text.slice(first.end, second.start));
}

function areJoinedInClaim({ references }: Profile, one: Term, other: Term): boolean {
  const both = references.flatMap(({ reading }) => {
    const [first, second]: (Concept | undefined)[] = [reading.byId.get(one.id), reading.byId.get(other.id)];
    return first && second ? [areJoined(reading, first, second)] : [];
  });
  return both.length > 0 && both.filter(Boolean).length >= leastJoined * both.length;
}
