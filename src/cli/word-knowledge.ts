/** Reads the word knowledge from its file; nothing else. */
import { readFileSync } from 'node:fs';
import { openKnowledge, type WordKnowledge } from '../text/knowledge.ts';

/** The table that the extension ships. */
export function readKnowledge(): WordKnowledge {
  return openKnowledge(readFileSync(new URL('../text/knowledge.bin', import.meta.url)));
}
