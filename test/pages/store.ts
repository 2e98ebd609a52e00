/** Hands the store to a page of the extension, for tests that look into the database itself. */
import { withDatabase } from '../../src/library/database.ts';
import { kept } from '../../src/library/kept.ts';
import { loadKnowledge } from '../../src/library/knowledge-file.ts';
import { loadReader } from '../../src/library/reader.ts';
import { openStore } from '../../src/library/store.ts';
import { readClaims } from '../../src/library/stored-pack.ts';
import { sweepGenerations } from '../../src/library/sweep.ts';
import { asBeforeSegments } from './as-before-segments.ts';
import { findClaims } from './find-claims.ts';

const reader = kept(() => loadReader(loadKnowledge)).get;
const tools = {
  store: openStore(reader),
  readClaims,
  withDatabase,
  sweep: sweepGenerations,
  asBeforeSegments,
  find: async (id: string, sentences: readonly string[]) => findClaims(id, sentences, await reader()),
};

/** What the page has as `crossreadStore` afterwards. */
export type StoreTools = typeof tools;

Object.assign(globalThis, { crossreadStore: tools });
