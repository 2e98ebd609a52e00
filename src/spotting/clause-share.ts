/** Says how much of what a sentence tells of a claim stands in the clause of one of its names; nothing else. */
import { type Span, within } from '../text/span.ts';
import type { Evidence } from './evidence.ts';
import { onceFor } from './once-for.ts';
import { figureWeight } from './profile.ts';
import type { Concept, Reading } from './reading.ts';

/** Share of what the sentence says of the claim that stands in the clause of a name, 0 to 1. */
export function shareAround(name: Span, reading: Reading, evidence: Evidence): number {
  const clause = clauseOf(name, reading);
  let whole = 0;
  let here = 0;
  const add = (part: Span, weight: number): void => {
    whole += weight;
    if (within(part, clause)) here += weight;
  };
  const { said, by, strength } = evidence.counterparts;
  for (const { at, pull } of said) add(by[at] as Concept, pull * (strength[at] as number));
  for (const { quantity, slot } of evidence.quantities) add(quantity, figureWeight * Math.sqrt(slot.salience));
  return whole > 0 ? here / whole : 0;
}

/** The clause of a name, with what follows something put in between: "China, said its envoy, drafted". */
function clauseOf(name: Span, reading: Reading): Span {
  const { text, span } = reading;
  const cuts = cutsOf(reading);
  const start = Math.max(span.start, ...cuts.filter((cut) => cut <= name.start));
  const ends = [...cuts.filter((cut) => cut >= name.end), span.end];
  const behind = text.slice(name.end, span.end);
  const put = inserted.exec(behind)?.[0].length;
  const end = relative.test(behind) ? ends[1] : put === undefined ? ends[0] : ends.find((cut) => cut > name.end + put);
  return { start, end: end ?? span.end };
}
/** "The guards, who can liberate": what they do. */
const relative = /^,\swho\b/u;
/** Where clauses of a sentence begin; every claim that it may tell asks for them. */
const cutsOf = onceFor(({ text, span }: Reading): readonly number[] =>
  [...text.slice(span.start, span.end).matchAll(joints)].map((hit) => span.start + hit.index),
);
/** Coarser than text/clauses, whose pieces suit a highlight: here a clause is what has a subject of its own. */
const joints =
  /[;:\u2014]|\s[\u2013-]\s|,\s(?=(?:and|but|while|whereas|which|who|where|when|whose|although|though|as|because|so|yet|after|before|with|it|he|she|they|the)\b)|\s(?=(?:and|but|while|whereas|although|though|where|because|after|unless)\s)/giu;
const inserted = /^[^,;:]{0,40},[^,;:]{1,60},\s/u;
