/** Says whether a place of a sentence has the same words around it as a place of a claim's text; nothing else. */
import { gapBetween, overlap, type Span } from '../text/span.ts';
import type { Evidence } from './evidence.ts';
import { onceFor } from './once-for.ts';
import type { Profile, Reference, Term } from './profile.ts';
import type { Reading } from './reading.ts';

/** How far the words around two places are the same. Shares of the weight, 0 to 1, of the words around the claim's place, those beside it weighing most. */
export interface Company {
  /** Said close to the sentence's place. */
  readonly near: number;
  /** Said within a wider reach. */
  readonly wide: number;
  /** Said close to it, on the same side. */
  readonly inOrder: number;
  /** Whether the same word stands right before both. */
  readonly lead: boolean;
}

/** A place in a claim's text, with the words around it. */
export interface ClaimPlace {
  /** Places of terms in `Profile.terms`, what each counts, and whether it stands before. */
  readonly around: readonly { readonly at: number; readonly counts: number; readonly before: boolean }[];
  /** What all of them count. */
  readonly whole: number;
  /** The word right before, in small letters; empty where there is none. */
  readonly lead: string;
}

/** Distances in UTF-16 units: up to which a word of the claim belongs to a place, and at which it counts half; up to which the sentence's words are close to theirs, and within reach, half as far again as in the claim (see company.ts). */
const reach = 45;
const halfway = 12;
const close = 30;
const wideReach = 67;

const none: Company = { near: 0, wide: 0, inOrder: 0, lead: false };

/** Of the claim's places, the company of the one that has most in common with the sentence's. */
export function companyAt(place: Span, spots: readonly ClaimPlace[], reading: Reading, evidence: Evidence): Company {
  let best = none;
  for (const spot of spots) {
    const one = companyOfSpot(place, spot, evidence);
    if (closeness(one) > closeness(best))
      best = { ...one, lead: spot.lead !== '' && spot.lead === leadOf(reading, place) };
  }
  return best;
}

/** How much two places have in common, in one figure: what is near counts twice. */
export function closeness({ near, wide }: Pick<Company, 'near' | 'wide'>): number {
  return near + wide / 2;
}

/** Where the texts of a claim have a concept. */
export function spotsOf({ id, at }: Term, profile: Profile): readonly ClaimPlace[] {
  const known = knownSpots(profile);
  const spots =
    known.get(at) ??
    profile.references.flatMap((reference) => {
      const spot = reference.reading.byId.get(id);
      return spot ? [claimPlace(reference, spot, profile)] : [];
    });
  known.set(at, spots);
  return spots;
}

/** What has been gathered of a claim's terms: most sentences ask for the same. */
const knownSpots = onceFor((_: Profile) => new Map<number, readonly ClaimPlace[]>());

/** A stretch of one of a claim's texts. */
export function claimPlace({ reading, terms }: Reference, spot: Span, profile: Profile): ClaimPlace {
  const around: { at: number; counts: number; before: boolean }[] = [];
  let whole = 0;
  for (const at of terms) {
    const { id, weight } = profile.terms[at] as Term;
    const concept = reading.byId.get(id);
    if (!concept || overlap(concept, spot)) continue;
    const gap = gapBetween(concept, spot);
    if (gap > reach) continue;
    const counts = weight / (1 + gap / halfway);
    whole += counts;
    around.push({ at, counts, before: concept.start < spot.start });
  }
  return { around, whole, lead: leadOf(reading, spot) };
}

function companyOfSpot(
  place: Span,
  { around, whole }: ClaimPlace,
  { counterparts: { by, strength } }: Evidence,
): Omit<Company, 'lead'> {
  let near = 0;
  let wide = 0;
  let inOrder = 0;
  if (whole === 0) return none;
  for (const { at, counts, before } of around) {
    const said = by[at];
    if (!said || overlap(said, place)) continue;
    const kept = counts * (strength[at] as number);
    const apart = gapBetween(said, place);
    if (apart <= wideReach) wide += kept;
    if (apart > close) continue;
    near += kept;
    if (said.start < place.start === before) inOrder += kept;
  }
  return { near: near / whole, wide: wide / whole, inOrder: inOrder / whole };
}

function leadOf({ words }: Reading, { start }: Span): string {
  let lead = '';
  for (const { text, end } of words) {
    if (end > start) break;
    lead = text;
  }
  return lead;
}
