/** Cuts a pack into parts for subscribers, so that a small change touches few of them, and writes their texts; compresses and stores nothing. */
import { digestOf } from '../claim-review/digest.ts';
import { type PackPart, type PartEntry, type PartsList, partFormat, partsFormat } from '../parts-format.ts';
import type { Claim, Pack, Source } from '../types.ts';

/** Parts are made larger where there would be more than so many: a list has 2,000 at most, and their number is only near what was aimed at. */
const partsWanted = 1_600;
/** Claims in a part, on average, of packs that have so few that this makes no more parts than wanted. */
export const usualClaims = 64;
/** UTF-16 units of a part's claims as JSON, beyond which it is cut anyway: an eighth of what it may inflate to in the worst case of three bytes a unit. */
const longestPart = 2_500_000;

/** Claims in a part on average: a power of two times `usualClaims`, so that it changes seldom while a pack grows. */
export function claimsPerPart(claims: number): number {
  let average = usualClaims;
  while (claims / average > partsWanted) average *= 2;
  return average;
}

/**
 * The parts in order. A part ends behind a claim whose id says so, not after a fixed number: a claim that is added, altered or removed changes its own part and moves no other border. Claims that
 * name each other in `tensions` stay together, at the place of the first. Sources that no claim names are in the last part.
 * @param average claims in a part; a whole number from 4
 */
export function cutParts(pack: Pack, average = claimsPerPart(pack.claims.length)): PackPart[] {
  const [fewest, most] = [Math.ceil(average / 4), average * 4];
  const oneIn = Math.max(1, average - fewest);
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const unused = new Map(sources);
  const parts: { claims: Claim[]; sources: Source[] }[] = [];
  let claims: Claim[] = [];
  let length = 0;
  const close = (): void => {
    const used = new Set(claims.flatMap(sourcesOf));
    for (const id of used) unused.delete(id);
    parts.push({ claims, sources: [...used].flatMap((id) => sources.get(id) ?? []) });
    [claims, length] = [[], 0];
  };
  for (const group of groupsOf(pack.claims)) {
    const more = JSON.stringify(group).length;
    if (claims.length > 0 && (claims.length + group.length > most || length + more > longestPart)) close();
    claims.push(...group);
    length += more;
    if (claims.length >= fewest && isBorder(group[0]?.id ?? '', oneIn)) close();
  }
  if (claims.length > 0 || parts.length === 0) close();
  parts.at(-1)?.sources.push(...unused.values());
  return parts;
}

/** Ids of the sources that a claim names: a difference may give the value of one that has no report of it. */
function sourcesOf({ reports, differences }: Claim): string[] {
  return [...reports.map(({ source }) => source), ...differences.flatMap(({ values }) => Object.keys(values))];
}

/** Claims that stay together, in the order of the first of each. */
function groupsOf(claims: readonly Claim[]): Claim[][] {
  const leader = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined; next = leader.get(at)) at = next;
    // The way is short for whoever comes next.
    for (let step = id; step !== at; ) {
      const next = leader.get(step) as string;
      leader.set(step, at);
      step = next;
    }
    return at;
  };
  for (const { id, tensions = [] } of claims) {
    for (const other of tensions) {
      const [one, two] = [leaderOf(id), leaderOf(other)];
      if (one !== two) leader.set(two, one);
    }
  }
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = leaderOf(claim.id);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

function isBorder(id: string, oneIn: number): boolean {
  return Number.parseInt(digestOf(id).slice(0, 7), 36) % oneIn === 0;
}

/** The JSON of a part; the same for the same part. */
export function partText({ sources, claims }: PackPart): string {
  return `${JSON.stringify({ format: partFormat, sources, claims })}\n`;
}

/** The JSON of the list, a part in a line. */
export function partsText({ head, parts }: PartsList): string {
  const { format: _, ...fields } = head;
  const start = JSON.stringify({ format: partsFormat, ...fields }).slice(0, -1);
  return `${start},"parts":[\n${parts.map((part: PartEntry) => JSON.stringify(part)).join(',\n')}\n]}\n`;
}
