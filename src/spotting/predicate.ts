/** Says how much of what a claim says of its names and figures a sentence says too; nothing else. */
import type { Span } from '../text/span.ts';
import { within } from '../text/span.ts';
import { irregularVerb } from '../text/irregular.ts';
import type { Fit } from './fit.ts';
import type { Profile, Reference, Term } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';
import { sameValue } from './same-value.ts';

/** Shares, 0 to 1. */
export interface Predicate {
  /** Weight share of the claim's ordinary words that the sentence says, in the text of the claim of which it says most. */
  readonly predicate: number;
  /** The same of its verbs alone. */
  readonly acts: number;
  /** Weight share of the ordinary words of the span that the claim says. */
  readonly plainTold: number;
  /** Share of verbs of the span that the claim says. */
  readonly deeds: number;
  /** Share of words around figures that agree which stand around them on both sides. */
  readonly company: number;
}

const reach = 45;

export function predicateOf(
  { counterparts, quantities }: Fit,
  reading: Reading,
  profile: Profile,
  span: Span,
  rarity: (id: string) => number,
): Predicate {
  const { strength, told, by } = counterparts;
  let predicate = 0;
  let acts = 0;
  for (const { kind, reading: text, terms } of profile.references) {
    let whole = 0;
    let said = 0;
    let verbs = 0;
    let verbsSaid = 0;
    for (const at of terms) {
      const term = profile.terms[at] as Term;
      if (term.name || term.id.startsWith('@')) continue;
      const weight = term.rarity + 1;
      whole += weight;
      said += weight * (strength[at] as number);
      const concept = text.byId.get(term.id);
      if (concept && isVerb(concept, text)) {
        verbs += weight;
        verbsSaid += weight * (strength[at] as number);
      }
    }
    if (whole > 0 && (kind !== 'quote' || terms.length > 4)) predicate = Math.max(predicate, said / whole);
    if (verbs > 0) acts = Math.max(acts, verbsSaid / verbs);
  }
  let own = 0;
  let ownTold = 0;
  let deeds = 0;
  let deedsTold = 0;
  reading.distinct.forEach((concept, c) => {
    if (!within(concept, span) || isName(concept, reading) || concept.id.startsWith('@')) return;
    const weight = rarity(concept.id) + 1;
    own += weight;
    ownTold += weight * (told[c] ?? 0);
    if (isVerb(concept, reading)) {
      deeds += weight;
      deedsTold += weight * (told[c] ?? 0);
    }
  });
  return {
    predicate,
    acts,
    plainTold: own > 0 ? ownTold / own : 0,
    deeds: deeds > 0 ? deedsTold / deeds : 0.5,
    company: companyOf(quantities, profile, by),
  };
}

function companyOf(quantities: Fit['quantities'], profile: Profile, by: readonly (Concept | undefined)[]): number {
  const agreed = quantities.filter(({ equal }) => equal);
  let sum = 0;
  for (const { quantity, slot } of agreed) {
    let best = 0;
    for (const reference of profile.references) best = Math.max(best, companyIn(reference, profile, quantity, slot.measure, by));
    sum += best;
  }
  return agreed.length > 0 ? sum / agreed.length : 0;
}

function companyIn(
  { reading, terms }: Reference,
  profile: Profile,
  quantity: Fit['quantities'][number]['quantity'],
  measure: string,
  by: readonly (Concept | undefined)[],
): number {
  let best = 0;
  for (const own of reading.quantities) {
    if (own.measure !== measure || !sameValue(own.measure, own.value, quantity.value)) continue;
    let whole = 0;
    let kept = 0;
    for (const at of terms) {
      const { id, weight } = profile.terms[at] as Term;
      const concept = reading.byId.get(id);
      if (!concept || gap(concept, own) > reach) continue;
      const near = 1 / (1 + gap(concept, own) / 15);
      whole += weight * near;
      const said = by[at];
      if (said && gap(said, quantity) <= reach * 1.5) kept += weight * near;
    }
    if (whole > 0) best = Math.max(best, kept / whole);
  }
  return best;
}

function gap(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0;
}

/** Whether a concept looks like a verb that says what happened: a past form, or after an auxiliary. */
export function isVerb({ start, end }: Concept, { text, words }: Reading): boolean {
  const surface = text.slice(start, end).toLowerCase();
  if (surface.includes(' ')) return true;
  if (/[a-z]{2}ed$/u.test(surface) || irregularVerb(surface)) return true;
  const i = words.findIndex((word) => word.start === start);
  if (i <= 0) return false;
  const before = words[i - 1]?.text ?? '';
  return auxiliaries.has(before);
}
const auxiliaries: ReadonlySet<string> = new Set(
  'to will would can could may might must shall should has have had is are was were be been being not did does do'.split(' '),
);
