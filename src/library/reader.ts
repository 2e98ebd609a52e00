/** Loads what claims are read with, once; nothing else. */
import { builtIn } from '../claims/built-in.ts';
import { lexiconOf, type WholePack, wholePackOf } from '../spotting/claim-set.ts';
import { fingerprintOf } from '../spotting/index-file.ts';
import { termIndexOf } from '../spotting/term-index.ts';
import type { WordKnowledge } from '../text/knowledge.ts';
import type { Reader } from './keep-pack.ts';

/** What claims are read with, and the pack that it has been tried on. */
export interface LoadedReader extends Reader {
  readonly builtIn: WholePack;
}

/** The word knowledge with the fingerprint of this version of the engine: what it makes of the built-in pack, so that any change of how texts are read shows. */
export async function loadReader(loadKnowledge: () => Promise<WordKnowledge>): Promise<LoadedReader> {
  const knowledge = await loadKnowledge();
  const lexicon = lexiconOf(builtIn, knowledge);
  const sample = termIndexOf(builtIn.claims, lexicon);
  return { knowledge, fingerprint: fingerprintOf(sample), builtIn: wholePackOf(builtIn, sample, lexicon) };
}
