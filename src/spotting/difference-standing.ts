/** Says where in its sentence a difference stands, beside what the sentence says of the claim; nothing else. */
import { gapBetween, overlap, spanOfWords, within } from '../text/span.ts';
import { shareAround } from './clause-share.ts';
import { type Evidence, massUnit } from './evidence.ts';
import { type ClaimPlace, claimPlace, companyAt, spotsOf } from './place-company.ts';
import type { PossibleDifference } from './possible-difference.ts';
import type { Profile } from './profile.ts';
import type { Concept, Reading } from './reading.ts';

/** Dimensionless; shares from 0 to 1 unless said otherwise. */
export interface Standing {
  /** Weight over 10 of what else the sentence says of the claim; the share of it that stands near (weighed by distance), within a few words, and in the same clause. */
  readonly shared: number;
  readonly nearby: number;
  readonly beside: number;
  readonly sameClause: number;
  /** UTF-16 units over 100, at most 1, to the last concept before and the first behind that the claim has. */
  readonly gapBefore: number;
  readonly gapBehind: number;
  /** Whether it lies in what carries the claim. */
  readonly inSpan: number;
  /** See `Company`, of where the claim says it. */
  readonly near: number;
  readonly wide: number;
  readonly ordered: number;
  readonly sameLead: number;
  /** How well the claim says the three concepts before and behind it; how far the next one is (UTF-16 units over 60, at most 1). */
  readonly toldBefore: number;
  readonly toldBehind: number;
  readonly nextGap: number;
  /** 1 where a word like "not", "had" or "would" stands shortly before; and where its part of the sentence opens with "after", "while", "including" or the like. */
  readonly turned: number;
  readonly aside: number;
}

/** Words shortly before that turn what is told, or put it before or beside what happened; and what opens an aside. */
const turning = /^(?:not|no|never|without|rather|instead|than|former|once|previously|had|if|would|could|might)$/u;
const turningReach = 4;
const opensAside =
  /\b(?:after|before|since|when|while|as|where|which|who|whose|although|though|following|because|despite|including|compared|than|until|unlike|against|up|down|from)\b/iu;

/** UTF-16 units: at which a shared word counts half, and within which it is beside; and what gaps are measured in. */
const halfway = 15;
const beside = 30;
const gapUnit = 100;
const nextUnit = 60;

/** Concepts before and behind it that are looked at. */
const neighbours = 3;

/** Reads it off. */
export function standing(
  { at, term, reported }: PossibleDifference,
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
): Standing {
  const { said: terms, by, strength } = evidence.counterparts;
  let shared = 0;
  let nearby = 0;
  let close = 0;
  let gapBefore = gapUnit;
  let gapBehind = gapUnit;
  for (const { at: place, pull } of terms) {
    const concept = by[place] as Concept;
    if (overlap(concept, at)) continue;
    const weight = pull * (strength[place] as number);
    const gap = gapBetween(concept, at);
    shared += weight;
    nearby += weight / (1 + gap / halfway);
    if (gap <= beside) close += weight;
    if (concept.end <= at.start) gapBefore = Math.min(gapBefore, gap);
    else gapBehind = Math.min(gapBehind, gap);
  }
  const spots = term ? spotsOf(term, profile) : spotsWritten(reported, profile);
  const company = companyAt(at, spots, reading, evidence);
  const before = reading.concepts.filter(({ end }) => end <= at.start).slice(-neighbours);
  const behind = reading.concepts.filter(({ start }) => start >= at.end).slice(0, neighbours);
  const toldOf = (concepts: readonly Concept[]): number =>
    concepts.reduce((sum, { id }) => sum + toldShare(id, reading, evidence), 0) / neighbours;
  const { text, span, words } = reading;
  const first = words.findIndex(({ start }) => start >= at.start);
  const lead = text.slice(span.start, at.start);
  const part = lead.slice(lead.lastIndexOf(',') + 1);
  return {
    shared: shared / massUnit,
    nearby: shared > 0 ? nearby / shared : 0,
    beside: shared > 0 ? close / shared : 0,
    sameClause: shareAround(at, reading, evidence),
    gapBefore: gapBefore / gapUnit,
    gapBehind: gapBehind / gapUnit,
    inSpan: within(at, evidence.span) ? 1 : 0,
    near: company.near,
    wide: company.wide,
    ordered: company.inOrder,
    sameLead: company.lead ? 1 : 0,
    toldBefore: toldOf(before),
    toldBehind: toldOf(behind),
    nextGap: behind[0] ? Math.min(nextUnit, behind[0].start - at.end) / nextUnit : 1,
    turned: words
      .slice(Math.max(0, first - turningReach), Math.max(0, first))
      .some(({ text: word }) => turning.test(word) || word.endsWith("n't"))
      ? 1
      : 0,
    aside: opensAside.test(part) ? 1 : 0,
  };
}

function toldShare(id: string, { distinct }: Reading, { counterparts: { told } }: Evidence): number {
  return told[distinct.findIndex((concept) => concept.id === id)] ?? 0;
}

/** Where each source's texts have what it writes. A report that is quoted whole has nothing around it. */
function spotsWritten(reported: Readonly<Record<string, string>>, profile: Profile): ClaimPlace[] {
  return profile.references.flatMap((reference) => {
    const { source, reading } = reference;
    const words = source === undefined ? undefined : reported[source];
    if (words === undefined || words.length >= reading.text.length) return [];
    const spot = spanOfWords(words, reading.text);
    return spot ? [claimPlace(reference, spot, profile)] : [];
  });
}
