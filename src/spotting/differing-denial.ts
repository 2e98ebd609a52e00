/** Finds where a page denies in so many words what every report of a claim says: "no threat at all", "nothing left to discuss"; nothing else. */

import { within } from '../text/span.ts';
import { stemOf } from '../text/stem.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile, Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';

/** Share of the claim's texts from which on a word belongs to it, and of those that deny from which on a denial is none of the page's alone. */
const leastSalience = 0.4;
const claimDenies = 0.2;
/** How well the claim must say a word. */
const leastTold = 0.7;

const denying: ReadonlySet<string> = new Set('not never nothing cannot'.split(' '));
/** What may stand between a denial and what it denies. */
const between: ReadonlySet<string> = new Set(
  'a an the any longer left to be been being more real such at all further'.split(' '),
);
/** "not only", "no fewer than": no denials. */
const notDenied: ReadonlySet<string> = new Set('only just merely fewer less least more'.split(' '));
/** Where a claim says that something is kept from happening, a page that says it does not happen agrees. */
const keeping: ReadonlySet<string> = new Set(
  `prevent block stop hinder hamper obstacle impede obstruct bar ban prohibit forbid refuse reject deny lack fail keep halt suspend cancel threat threaten
  jeopardise jeopardize endanger`
    .split(/\s+/u)
    .map(stemOf),
);

/** At most one difference: the first word of the claim that the page denies. */
export function differingDenial(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  if (!reading.denies || profile.denial > claimDenies) return [];
  const { told, by } = evidence.counterparts;
  for (const [c, concept] of reading.distinct.entries()) {
    if ((told[c] ?? 0) < leastTold || isName(concept, reading) || !within(concept, evidence.span)) continue;
    const term = profile.terms.find(({ at, salience }) => by[at] === concept && salience >= leastSalience);
    if (!term || (!keeping.has(term.id) && keeps(profile))) continue;
    const from = denialBefore(concept, reading);
    if (from === undefined) continue;
    const reported = writtenIn(profile.references, new Set([term.id]));
    if (Object.keys(reported).length === 0) continue;
    return [{ aspect: 'outcome', page: reading.text.slice(from, concept.end), reported }];
  }
  return [];
}

/** Whether the claim hangs on a word for keeping something from happening. */
const keeps = onceFor((profile: Profile): boolean =>
  profile.terms.some(({ id, salience }: Term) => salience >= leastSalience / 2 && keeping.has(id)),
);

/** Where the denial starts that stands right before a word; undefined where none does. */
function denialBefore(concept: Concept, { words }: Reading): number | undefined {
  let i = words.findIndex(({ start }) => start >= concept.start) - 1;
  while (i >= 0 && between.has(words[i]?.text ?? '')) i--;
  const word = words[i];
  if (!word || notDenied.has(words[i + 1]?.text ?? '')) return undefined;
  // "No home" and "no to the bill" say less than they seem to; "no threat" says it all.
  const denies = word.text === 'no' ? keeping.has(concept.id) : denying.has(word.text) || word.text.endsWith("n't");
  return denies ? word.start : undefined;
}
