/** Checks what sources and claims say across their fields and of other parts of their pack; single fields are the schema's. */
import type * as v from 'valibot';
import { type FaultList, type PathStep, quoted } from './faults.ts';
import type { claimSchema, sourceSchema } from './pack-schema.ts';
import { valueText } from './schema-faults.ts';

/** Every id of the pack, with its place in the list. */
export interface KnownIds {
  readonly sources: ReadonlyMap<string, number>;
  readonly claims: ReadonlyMap<string, number>;
}

/** The ids of a list that has not been checked yet; an id that occurs twice is a fault. */
export function indexIds(list: unknown, name: string, faults: FaultList): Map<string, number> {
  const places = new Map<string, number>();
  for (const [i, item] of Array.isArray(list) ? list.entries() : []) {
    const id = idOf(item);
    if (id === undefined) continue;
    const first = places.get(id);
    if (first === undefined) places.set(id, i);
    else faults.add([name, i, 'id'], 'sameId', quoted(id), `${name}[${first}]`);
    if (faults.isFull()) break;
  }
  return places;
}

/** A page pattern is one thing or the other: whoever reads it asks which field it has. */
export function checkSource(
  { pages = [] }: v.InferInput<typeof sourceSchema>,
  path: readonly PathStep[],
  faults: FaultList,
): void {
  for (const [i, page] of pages.entries()) {
    if ('match' in page && 'headline' in page) {
      faults.add([...path, 'pages', i], 'pageBoth');
    }
  }
}

/** Sources and claims that are named must exist, a source reports a claim once, and `single` means one report. */
export function checkClaim(
  claim: v.InferInput<typeof claimSchema>,
  path: readonly PathStep[],
  ids: KnownIds,
  faults: FaultList,
): void {
  const reported = new Set<string>();
  for (const [i, { source }] of claim.reports.entries()) {
    const at = [...path, 'reports', i, 'source'];
    if (!ids.sources.has(source)) faults.add(at, 'noSource', quoted(source));
    else if (reported.has(source)) faults.add(at, 'reportsTwice', quoted(source));
    reported.add(source);
  }
  if ((claim.relation === 'single') !== (claim.reports.length === 1)) {
    const at = [...path, 'relation'];
    if (claim.relation === 'single') faults.add(at, 'notSingle');
    else faults.add(at, 'single', quoted(claim.relation));
  }
  for (const [i, { values }] of claim.differences.entries()) {
    // The schema's library takes a list for a record.
    if (Array.isArray(values)) {
      faults.add([...path, 'differences', i, 'values'], 'notObject', valueText(values));
      continue;
    }
    for (const source of Object.keys(values)) {
      if (ids.sources.has(source)) continue;
      faults.add([...path, 'differences', i, 'values', source], 'noSource', quoted(source));
    }
  }
  for (const [i, other] of (claim.tensions ?? []).entries()) {
    const at = [...path, 'tensions', i];
    if (!ids.claims.has(other)) faults.add(at, 'noClaim', quoted(other));
    else if (other === claim.id) faults.add(at, 'itself');
  }
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}
