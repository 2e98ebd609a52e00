/** Finds the word that a sentence has in the place of one of the claim's: "opened the bridge" for "destroyed the bridge"; nothing else. */
import type { Fit } from './fit.ts';
import type { Profile } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';

/** Distance in UTF-16 units up to which a word stands in a place that has only one neighbour: about five words. */
const reach = 30;

/** Shares of the closest text's weight, 0 to 1. */
export interface Exchange {
  /** The heaviest word, no name, that the sentence does not say. */
  readonly missing: number;
  /** The heaviest of those in whose place, between the same neighbours, the sentence says something that the claim does not. */
  readonly exchanged: number;
}

/** Compares with the claim's closest text. */
export function exchangeOf({ reference, counterparts }: Fit, reading: Reading, { terms }: Profile): Exchange {
  const places = reference?.terms ?? [];
  let whole = 0;
  let missing = 0;
  let exchanged = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i] as number;
    const term = terms[at];
    if (!term) continue;
    whole += term.weight;
    if (term.name) continue;
    const lacks = term.weight * (1 - (counterparts.strength[at] ?? 0));
    if (lacks <= missing && lacks <= exchanged) continue;
    missing = Math.max(missing, lacks);
    const from = neighbour(places, i, -1, counterparts)?.end;
    const to = neighbour(places, i, 1, counterparts)?.start;
    if (from === undefined && to === undefined) continue;
    const [start, end] = [from ?? (to as number) - reach, to ?? (from as number) + reach];
    if (saysElse(reading, counterparts, start, end)) exchanged = Math.max(exchanged, lacks);
  }
  return whole > 0 ? { missing: missing / whole, exchanged: exchanged / whole } : { missing: 0, exchanged: 0 };
}

/** Whether a part of the sentence has a word, no name, that the claim does not say. */
function saysElse(reading: Reading, { told }: Fit['counterparts'], start: number, end: number): boolean {
  const { distinct } = reading;
  for (let c = 0; c < distinct.length; c++) {
    const concept = distinct[c] as Concept;
    if (concept.start >= start && concept.end <= end && (told[c] ?? 0) < 0.5 && !isName(concept, reading)) return true;
  }
  return false;
}

/** What says the next word of the text, before or after a place, that the sentence says at all. */
function neighbour(places: readonly number[], from: number, step: -1 | 1, { by }: Fit['counterparts']) {
  for (let i = from + step; i >= 0 && i < places.length; i += step) {
    const concept = by[places[i] as number];
    if (concept) return concept;
  }
  return undefined;
}
