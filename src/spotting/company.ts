/** Says whether the figures that a sentence and a claim share stand among the same words in both; nothing else. */
import { gapBetween } from '../text/span.ts';
import type { Fit } from './fit.ts';
import type { Profile, Reference, Term } from './profile.ts';
import type { Concept } from './reading.ts';
import { sameValue } from './same-value.ts';

/** Distance in UTF-16 units up to which a word of the claim belongs to a figure: about seven words. */
const reach = 45;
/** Distance at which it counts half as much as beside the figure. */
const halfway = 15;
/** How much farther from the figure a sentence may put it. */
const stretched = 1.5;

/** Weight share, 0 to 1, of the words around the claim's figures that the sentence has around the same figures, in the text of the claim that has most of them; 0 where no figure agrees. */
export function companyOf(
  { quantities, counterparts }: Pick<Fit, 'quantities' | 'counterparts'>,
  profile: Profile,
): number {
  let sum = 0;
  let figures = 0;
  for (const compared of quantities) {
    if (!compared.equal) continue;
    figures++;
    sum += Math.max(
      0,
      ...profile.references.map((reference) => companyIn(reference, profile, compared, counterparts.by)),
    );
  }
  return figures > 0 ? sum / figures : 0;
}

function companyIn(
  { reading, terms }: Reference,
  profile: Profile,
  { quantity, slot }: Fit['quantities'][number],
  by: readonly (Concept | undefined)[],
): number {
  let most = 0;
  for (const own of reading.quantities) {
    if (own.measure !== slot.measure || !sameValue(own.measure, own.value, quantity.value)) continue;
    let whole = 0;
    let kept = 0;
    for (const at of terms) {
      const { id, weight } = profile.terms[at] as Term;
      const concept = reading.byId.get(id);
      const gap = concept ? gapBetween(concept, own) : Number.POSITIVE_INFINITY;
      if (gap > reach) continue;
      const near = weight / (1 + gap / halfway);
      whole += near;
      const said = by[at];
      if (said && gapBetween(said, quantity) <= reach * stretched) kept += near;
    }
    if (whole > 0) most = Math.max(most, kept / whole);
  }
  return most;
}
