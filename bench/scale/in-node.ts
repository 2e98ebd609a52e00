/** Measures in Node: what is kept lies in files; nothing else. Bundled, so that it is the code that ships. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Pack } from '../../src/claims/types.ts';
import { lexiconOf, yearsOf } from '../../src/spotting/claim-set.ts';
import { openIndex, writeIndex } from '../../src/spotting/index-file.ts';
import { joinIndexes } from '../../src/spotting/joined-index.ts';
import { type PackHead, packIndexOf } from '../../src/spotting/pack-index.ts';
import { termIndexOf } from '../../src/spotting/term-index.ts';
import { openKnowledge } from '../../src/text/knowledge.ts';
import type { Texts } from './claims.ts';
import { createSteps } from './steps.ts';

/** The steps in Node. @param knowledgeFile the word knowledge */
export function nodeSteps(texts: Texts, knowledgeFile: string): ReturnType<typeof createSteps> {
  const knowledge = openKnowledge(readFileSync(knowledgeFile));
  const folder = mkdtempSync(join(tmpdir(), 'crossread-scale-'));
  const file = (name: string): string => join(folder, name);
  let claims: Pack['claims'] = [];
  let years: number[] = [];
  return createSteps({
    texts,
    own: {
      keep: async (pack) => {
        claims = pack.claims;
        years = yearsOf(pack);
        const { claims: _, sources: __, ...head } = pack;
        const bytes = writeIndex(termIndexOf(pack.claims, lexiconOf(pack, knowledge)), [1, 1]);
        writeFileSync(file('index'), new Uint8Array(bytes));
        writeFileSync(file('head'), JSON.stringify(head));
        return bytes.byteLength;
      },
      open: async () => {
        const bytes = readFileSync(file('index'));
        const index = openIndex(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), [1, 1]);
        if (!index) throw new Error('the index that was written is torn');
        const head = JSON.parse(readFileSync(file('head'), 'utf8')) as PackHead;
        const table = {
          claim: (at: number) => claims[at],
          byId: () => undefined,
          source: () => undefined,
          fewSources: [],
          recognise: () => undefined,
        };
        const lexicon = lexiconOf(head, knowledge);
        return {
          index: packIndexOf(head, table, joinIndexes([{ index }]), lexicon, years),
          bring: async () => undefined,
        };
      },
    },
    shelf: {
      put: async (name, value) => writeFileSync(file(name), serialize(value)),
      get: async (name) => deserialize(readFileSync(file(name))) as unknown,
    },
    settle: () => globalThis.gc?.({ type: 'minor' }),
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
  });
}

/** Megabytes held, after a collection. */
export async function heapMb(): Promise<number> {
  // Buffers are let go of a turn after what held them.
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
