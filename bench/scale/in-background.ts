/** Measures in the extension's own background: stands in its place in an edition made for that, and takes steps as messages; nothing else. */
import '../../src/browser/polyfill.ts';
import { openDB } from 'idb';
import { browser } from '../../src/browser/api.ts';
import { withDatabase } from '../../src/library/database.ts';
import { kept } from '../../src/library/kept.ts';
import { loadKnowledge } from '../../src/library/knowledge-file.ts';
import { loadReader } from '../../src/library/reader.ts';
import { readSegments } from '../../src/library/segment-list.ts';
import { openStore } from '../../src/library/store.ts';
import { openPack } from '../../src/library/stored-pack.ts';
import type { Texts } from './claims.ts';
import { createSteps } from './steps.ts';

const reader = kept(() => loadReader(loadKnowledge));
const store = openStore(reader.get);

const shelf = () => openDB('peer', 1, { upgrade: (db) => void db.createObjectStore('kept') });

const steps = kept(async () => {
  const texts = (await (await fetch(browser.runtime.getURL('texts.json'))).json()) as Texts;
  await reader.get();
  return createSteps({
    texts,
    own: {
      keep: async (pack) => {
        await store.keepPack(pack);
        const { heads } = await store.listPacks();
        const [head] = heads;
        if (!head) throw new Error('the pack was not kept');
        return withDatabase(async (db) => {
          const { segments = [] } = readSegments(await db.get('parts', [head.generation, 'index'])) ?? {};
          const files = await Promise.all(segments.map(({ files: [index] }) => db.get('records', [head.id, index])));
          return files.reduce((sum, file) => sum + (file?.byteLength ?? 0), 0);
        });
      },
      open: async () => {
        const { heads } = await store.listPacks();
        const [head] = heads;
        if (!head) throw new Error('the pack was not kept');
        return openPack(head, await reader.get());
      },
    },
    shelf: {
      put: async (name, value) => {
        const db = await shelf();
        await db.put('kept', value, name);
        db.close();
      },
      get: async (name) => {
        const db = await shelf();
        const value: unknown = await db.get('kept', name);
        db.close();
        return value;
      },
    },
  });
});

browser.runtime.onMessage.addListener((message: unknown) => {
  const { step, args } = message as { step: string; args: never[] };
  return steps
    .get()
    .then((known) => (known[step as keyof typeof known] as (...given: never[]) => unknown)(...args))
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) }),
    );
});
