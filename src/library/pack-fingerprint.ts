/** Tells apart what the claims of packs are read with; nothing else. */
import type { Fingerprint } from '../spotting/index-file.ts';
import type { PackHead } from '../spotting/pack-index.ts';
import { hashOf } from './key-table.ts';

/** The reader's fingerprint with what a pack adds to it, its language and its names for things: an index made with others finds the wrong claims. */
export function fingerprintFor(reader: Fingerprint, { aliases, language }: PackHead): Fingerprint {
  const own = JSON.stringify([language, aliases]);
  return [(reader[0] ^ hashOf(own)) >>> 0, (reader[1] ^ hashOf(`${own} `)) >>> 0];
}
