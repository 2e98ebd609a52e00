/** The page's part of an import: starts the worker, hands it files, and passes on what it says. */

import type { PageText } from '../../article/outline.ts';
import { browser } from '../../browser/api.ts';
import { faultIn } from '../../claims/fault-error.ts';
import { loadKnowledgeFile } from '../knowledge-file.ts';
import type { FromImporter, ImportFile, ImportWords, ToImporter } from './protocol.ts';

/** An import under way. */
export interface ImportSession {
  keep(): void;
  cancel(): void;
  /** The reader's answer to `room`. */
  allowRoom(yes: boolean): void;
  tryOn(page: PageText, alsoLikely: boolean): void;
}

/** @param hear is told what the worker says; after `kept`, `cancelled` and `failed` it says nothing more */
export function startImport(
  files: readonly ImportFile[],
  words: ImportWords,
  hear: (news: FromImporter) => void,
): ImportSession {
  const worker = new Worker(browser.runtime.getURL('import-worker.js'));
  const say = (said: ToImporter, transfer: Transferable[] = []): void => worker.postMessage(said, transfer);
  let over = false;
  let writing = false;
  const tell = (news: FromImporter): void => {
    if (over) return;
    over = ['kept', 'cancelled', 'failed'].includes(news.kind);
    if (over) worker.terminate();
    hear(news);
  };
  worker.onmessage = ({ data }: MessageEvent<FromImporter>) => tell(data);
  worker.onerror = ({ message }) => tell({ kind: 'failed', fault: faultIn(message) });
  // The worker makes no requests, not even for the extension's own files.
  loadKnowledgeFile().then(
    (knowledge) => {
      if (!over) say({ kind: 'read', files, words, knowledge }, [knowledge]);
    },
    (error: unknown) => tell({ kind: 'failed', fault: faultIn(error) }),
  );
  return {
    keep: () => {
      writing = true;
      say({ kind: 'keep' });
    },
    // Before anything is written nothing has to be taken away, and whatever a file keeps the worker busy with ends at once.
    cancel: () => (writing ? say({ kind: 'cancel' }) : tell({ kind: 'cancelled' })),
    allowRoom: (yes) => say({ kind: 'room', yes }),
    tryOn: (page, alsoLikely) => say({ kind: 'try', page, alsoLikely }),
  };
}
