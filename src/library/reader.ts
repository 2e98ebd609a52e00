/** Loads what claims are read with, once; nothing else. */
import { builtIn } from '../claims/built-in.ts';
import { datesOf, lexiconOf } from '../spotting/claim-set.ts';
import { fingerprintOf } from '../spotting/index-file.ts';
import { termIndexOf } from '../spotting/term-index.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import type { Reader } from './keep-pack.ts';

/** The word knowledge with the fingerprint of this version of the engine: what it makes of the built-in pack, so that any change of how texts are read shows. */
export async function loadReader(loadKnowledge: () => Promise<WordKnowledge>): Promise<Reader> {
  const knowledge = await loadKnowledge();
  const sample = termIndexOf(builtIn.claims, datesOf(builtIn), lexiconOf(builtIn, knowledge));
  return { knowledge, fingerprint: fingerprintOf(sample) };
}
