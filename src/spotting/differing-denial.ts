/** Finds where a page denies in so many words what a claim says is or was offered, done or planned: "nothing left to discuss", "will not discuss"; nothing else. */
import { within } from '../text/span.ts';
import { stemOf } from '../text/stem.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';

/** Share of the claim's texts from which on a word belongs to it, and of those that deny from which on a denial is none of the page's alone. */
const leastSalience = 0.4;
const claimDenies = 0.2;
/** How well the claim must say a word, in itself or a near one. */
const leastTold = 0.7;

/** UTF-16 units looked at before a word. */
const reach = 30;
/** "Nothing left to", "will not", "would never be", "won't be a", "never". */
const denial =
  /\b(?:nothing\s(?:(?:left|more|further)\s)?to|(?:(?:will|would)\s(?:not|never)|(?:wo|would)n['\u2019]t)(?:\sbe)?(?:\san?)?|never)\s$/iu;
/** "If ... does not pay", "did not resign until Friday", "not by the council but by the mayor": what is not denied by itself. */
const conditional =
  /\b(?:if|unless|until|till|whether|but|rather|without|except|more\sthan|or\snot|not\sonly|no\slonger)\b/iu;
/** Where a claim has such a word, a denial may say the same: "unless it pays" and "does not pay", "warned against" and "warned not to". */
const turning = new Set(
  `unless against refrain abandon oppose opposition dismiss clear accuse accusation demand urge warn advise false myth lift only until prevent block stop hinder hamper
  obstacle impede obstruct bar ban prohibit forbid refuse reject deny lack fail keep halt suspend cancel rule`
    .split(/\s+/u)
    .map(stemOf),
);

/** At most one difference: the first word of the claim that the page denies. */
export function differingDenial(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  if (!reading.denies || profile.denial > claimDenies || turns(profile)) return [];
  if (conditional.test(reading.text.slice(reading.span.start, reading.span.end))) return [];
  const { told, by } = evidence.counterparts;
  for (const [c, concept] of reading.distinct.entries()) {
    if ((told[c] ?? 0) < leastTold || isName(concept, reading) || !within(concept, evidence.span)) continue;
    const term = profile.terms.find(({ at, salience }) => by[at] === concept && salience >= leastSalience);
    const from = term && denialBefore(concept, reading);
    if (!term || from === undefined) continue;
    const reported = writtenIn(profile.references, new Set([term.id]));
    if (Object.keys(reported).length === 0) continue;
    return [{ aspect: 'outcome', page: reading.text.slice(from, concept.end), reported }];
  }
  return [];
}

/** Whether a text of the claim has a word that turns what it is about. */
const turns = onceFor(({ references }: Profile): boolean =>
  references.some(({ reading }) => reading.words.some(({ stem }) => turning.has(stem))),
);

/** Where the denial starts that a word stands right behind; undefined where none does. */
function denialBefore({ start }: Concept, { text, span }: Reading): number | undefined {
  const from = Math.max(span.start, start - reach);
  const found = denial.exec(text.slice(from, start));
  return found ? from + found.index : undefined;
}
