/** The import worker's part: reads files, waits for the reader's word, and keeps what was read or drops it. One for each import. */
import { faultIn } from '../../claims/fault-error.ts';
import { openKnowledge } from '../../text/knowledge.ts';
import { loadReader } from '../reader.ts';
import { type ReadPack, readCandidates } from './candidates.ts';
import { keepImported } from './keep.ts';
import type { FromImporter, ToImporter } from './protocol.ts';
import { tryOn } from './trial.ts';

/** Milliseconds between two words on how far it is: often enough for a bar that moves. */
const between = 100;

/** A function that takes what the page says. @param answer says something to the page */
export function createImporter(answer: (news: FromImporter) => void): (said: ToImporter) => void {
  const cancelled = new AbortController();
  let knowledge = new ArrayBuffer();
  let read: readonly ReadPack[] = [];
  /** Ends a trial that is overtaken. */
  let trying = new AbortController();
  let work: Promise<void> = Promise.resolve();
  let roomAnswered: (yes: boolean) => void = () => undefined;

  let last = Number.NEGATIVE_INFINITY;
  const tell = (news: FromImporter): void => {
    if (performance.now() - last < between) return;
    last = performance.now();
    answer(news);
  };

  /** A cancelled import needs no room. */
  const askForRoom = (allowed: number, upTo: number): Promise<boolean> =>
    new Promise((resolve) => {
      roomAnswered = resolve;
      cancelled.signal.addEventListener('abort', () => resolve(false), { once: true });
      answer({ kind: 'room', allowed, upTo });
    });

  /** One after the other; a cancel comes in between. */
  const then = (task: () => Promise<void>): void => {
    work = work.then(task).catch((error: unknown) => {
      if (cancelled.signal.aborted) return;
      answer({ kind: 'failed', fault: faultIn(error) });
    });
  };

  return (said) => {
    switch (said.kind) {
      case 'read':
        knowledge = said.knowledge;
        then(async () => {
          const found = await readCandidates(said.files, said.words, cancelled.signal, tell);
          read = found.read;
          answer({ kind: 'ready', candidates: read.map(({ candidate }) => candidate), refusals: found.refusals });
        });
        return;
      case 'try':
        trying = new AbortController();
        then(async () => {
          const signal = AbortSignal.any([trying.signal, cancelled.signal]);
          const packs = read.map(({ pack }) => pack);
          const opened = openKnowledge(new Uint8Array(knowledge));
          const trial = await tryOn(packs, said.page, opened, said.alsoLikely, signal).catch((error: unknown) => {
            if (!signal.aborted) throw error;
          });
          if (trial !== undefined) answer({ kind: 'tried', trial });
        });
        return;
      case 'keep':
        trying.abort();
        then(async () => {
          const claims = read.reduce((sum, { pack }) => sum + pack.claims.length, 0);
          answer({ kind: 'keeping', done: 0, claims });
          const reader = await loadReader(async () => openKnowledge(new Uint8Array(knowledge)));
          const packs = read.map(({ pack }) => pack);
          await keepImported(packs, reader, cancelled.signal, askForRoom, (done) =>
            tell({ kind: 'keeping', done: Math.min(done, claims), claims }),
          );
          answer({ kind: 'kept' });
        });
        return;
      case 'room':
        roomAnswered(said.yes);
        return;
      case 'cancel':
        cancelled.abort();
        // Once whatever was under way has taken away what it had written.
        work = work.then(() => answer({ kind: 'cancelled' }));
    }
  };
}
