/** Puts what a removed pack held back into the one that took its place: nothing written since is lost, and nothing is there twice. Stores nothing. */
import { isSameSource } from './own-claims.ts';
import type { Claim, Pack, Report } from './types.ts';
import { isOlder } from './version-order.ts';

/** The removed pack, with what `now` has besides. Of a claim that both have, the later words stay, and the reports of both; a source that both have is one. */
export function withPutBack(now: Pack, removed: Pack): Pack {
  const idOf = new Map<string, string>();
  const sources = [...now.sources];
  for (const source of removed.sources) {
    const same = now.sources.find((other) => isSameSource(other, source));
    const id = same?.id ?? freeOf(source.id, new Set(sources.map((other) => other.id)));
    idOf.set(source.id, id);
    if (same === undefined) sources.push({ ...source, id });
  }
  const later = new Map(now.claims.map((claim) => [claim.id, claim]));
  const back = removed.claims.map((claim) => {
    const known = later.get(claim.id);
    later.delete(claim.id);
    const named = renamed(claim, idOf);
    return known === undefined ? named : joined(known, named);
  });
  const groups = new Set(removed.aliases.map((names) => JSON.stringify(names)));
  return {
    ...now,
    ...removed,
    version: isOlder(removed, now) ? now.version : removed.version,
    sources,
    claims: [...back, ...later.values()],
    aliases: [...removed.aliases, ...now.aliases.filter((names) => !groups.has(JSON.stringify(names)))],
  };
}

/** The claim with other ids for its sources. */
function renamed(claim: Claim, idOf: ReadonlyMap<string, string>): Claim {
  const of = (id: string): string => idOf.get(id) ?? id;
  const reports = once(claim.reports.map((report) => ({ ...report, source: of(report.source) })));
  // Two of its sources may be one by now: there is nothing left to compare.
  if (reports.length === 1) return { ...claim, reports, relation: 'single', differences: [] };
  return {
    ...claim,
    reports,
    differences: claim.differences.map((difference) => ({
      ...difference,
      values: Object.fromEntries(Object.entries(difference.values).map(([id, value]) => [of(id), value])),
    })),
  };
}

function joined(later: Claim, earlier: Claim): Claim {
  const reports = once([...later.reports, ...earlier.reports]);
  if (reports.length === later.reports.length) return later;
  // Two that nobody has compared are not the same thing for certain.
  const relation =
    later.relation !== 'single' ? later.relation : earlier.relation === 'single' ? 'differ' : earlier.relation;
  return { ...later, reports, relation, wordings: [...new Set([...later.wordings, ...earlier.wordings])] };
}

/** One report of each source, the first. */
function once(reports: readonly Report[]): Report[] {
  return [...new Map(reports.toReversed().map((report) => [report.source, report])).values()].toReversed();
}

function freeOf(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n += 1;
  return `${id}-${n}`;
}
