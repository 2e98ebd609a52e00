/** `pack -- check`: prints every fault and every weak spot of pack files, and how far was looked for overlaps. */
import { faultLine } from '../../claims/pack-format.ts';
import type { Pack } from '../../claims/types.ts';
import { counted } from '../counted.ts';
import { readPackFile } from '../read-pack.ts';
import { readKnowledge } from '../word-knowledge.ts';
import { findOverlaps, type Overlaps } from './overlaps.ts';
import { weakSpots } from './weak-spots.ts';

/** Exit code: 0 for a good pack, weak spots or not; 1 for a faulty one; 2 for a file that cannot be opened, told of on standard error. @param json one JSON object a line */
export async function checkPack(file: string, json: boolean): Promise<0 | 1 | 2> {
  const print = (kind: string, told: object, line: string): void =>
    console.log(json ? JSON.stringify({ file, kind, ...told }) : `${file}: ${line}`);
  const { pack, faults, unreadable } = await readPackFile(file);
  if (pack === undefined) {
    if (unreadable) {
      console.error(faults.map((fault) => `${file}: ${faultLine(fault)}`).join('; '));
      return 2;
    }
    for (const fault of faults) {
      const { path, reason, hint, code } = fault;
      print('fault', { path, reason, hint, code }, faultLine(fault));
    }
    return 1;
  }
  const overlaps = findOverlaps(pack, readKnowledge());
  const spots = [...weakSpots(pack), ...overlaps.spots];
  for (const spot of spots) print('weak', spot, `weak: ${spot.path}: ${spot.reason} (${spot.hint})`);
  const { texts, lookedUp, compared } = overlaps;
  const counts = {
    claims: pack.claims.length,
    sources: pack.sources.length,
    weak: spots.length,
    texts,
    lookedUp,
    compared,
  };
  print('pack', counts, summaryOf(pack, spots.length, overlaps));
  return 0;
}

function summaryOf({ claims, sources }: Pack, weak: number, { texts, lookedUp, compared }: Overlaps): string {
  const counts = `${counted(claims.length, 'claim')}, ${counted(sources.length, 'source')}, no faults, ${counted(weak, 'weak spot')}`;
  if (compared === texts) return counts;
  // What a large pack was not looked through for must not read like a clean bill.
  return `${counts} (of ${texts} statements and wordings, ${lookedUp} were looked up in the pack, and the ${compared} that come nearest to another claim compared in full)`;
}
