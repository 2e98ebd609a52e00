/** Finds where who does something and whom it is done to have changed places: "Mattis wrote to Shoigu" for "Shoigu wrote to Mattis"; nothing else. */
import type { Span } from '../text/span.ts';
import { shareAround } from './clause-share.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { isListed, type NameRole, rolesOf } from './name-roles.ts';
import { nameRun, spanOf } from './name-run.ts';
import { onceFor } from './once-for.ts';
import { hangsOnName, type Profile, type Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';
import { rolesIn } from './roles-in-claim.ts';

/** Share of what the sentence says of the claim that must stand behind "it was Mattis who". */
const leastShare = 0.3;

/** At most one difference: a name that acts where the claim has it addressed, and addresses the one that acts in the claim, or is said to be the one who acts. */
export function differingDirection(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  const { actors, addressed } = partiesOf(profile);
  if (actors.length === 0) return [];
  const hanging = ({ salience }: Term): boolean => salience >= hangsOnName;
  const swapped = addressed.filter(hanging).flatMap((term) => nameWith(term, 'agent', 'whom', reading))[0];
  const asked = actors.filter((term) => hanging(term) && nameWith(term, 'whom', 'agent', reading).length > 0);
  const singled = addressed.flatMap((term) => singledOut(term, reading, evidence))[0];
  const acting = asked.length > 0 && swapped ? swapped : singled;
  if (!acting) return [];
  const replaced = acting === singled ? actors : asked;
  const reported = writtenIn(profile.references, new Set(replaced.map(({ id }) => id)));
  if (Object.keys(reported).length === 0) return [];
  return [{ aspect: 'actor', page: reading.text.slice(acting.start, acting.end), reported }];
}

/** Share of the claim's texts that name somebody from which on he is a party to it; some call him by his office. */
const hangsOnParty = 0.25;

/** The names that a claim hangs on, by what they do in it; none where nobody acts, or nobody is addressed. */
const partiesOf = onceFor((profile: Profile) => {
  const names = profile.terms.filter(
    (term) =>
      term.name && term.salience >= hangsOnParty && !profile.references.some((own) => isInRow(term, own.reading)),
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

/** "It was Mattis, the paper claims, who invited": whoever else is named, he acts. */
function singledOut({ id }: Term, reading: Reading, evidence: Evidence): Span[] {
  const concept = reading.byId.get(id);
  if (!concept || !isName(concept, reading)) return [];
  const { text, span } = reading;
  const whole = wholeName(concept, reading);
  const isSingled =
    /\bit\s(?:was|is)\s(?:(?:mr|mrs|ms|gen|general|president|minister|secretary)\.?\s)*$/iu.test(
      text.slice(span.start, whole.start),
    ) &&
    /^(?:,[^,;:.]{1,40},)?\swho\s(?!(?:was|were|is|are|got|had|has|must|should|received)\b)/u.test(
      text.slice(whole.end, span.end),
    );
  if (!isSingled) return [];
  const who = text.indexOf(' who', whole.end);
  return shareAround({ start: who, end: who + ' who'.length }, reading, evidence) >= leastShare ? [whole] : [];
}

/** With the names right beside it: "Ruben Falk" of "Falk". */
function wholeName(concept: Concept, reading: Reading): Span {
  return spanOf(
    nameRun(concept, reading, (left, right) => /^\p{Lu}/u.test(reading.text.slice(left.start)) && right.name),
  );
}
