/** Writes a pack as a pack file; nothing else. */
import { longestPackText } from '../pack-format.ts';
import type { Pack } from '../types.ts';

/** Larger files are read by programs rather than by people, and are written without indentation. In UTF-16 units. */
const largestIndented = 4 * 1024 * 1024;

/** The text of a `crossread/1` file, from which `parsePack` reads the same pack, unknown fields included. Never longer than what is read. */
export function packToCrossread(pack: Pack): string {
  const compact = JSON.stringify(pack);
  if (compact.length > largestIndented) return compact;
  const indented = `${JSON.stringify(pack, null, 2)}\n`;
  return indented.length > longestPackText ? compact : indented;
}
