/** Fetches the word knowledge that ships with the extension; nothing else. The request stays in the extension; those over the network are of `subscription-tools`. */
import { browser } from '../browser/api.ts';
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';
import { openKnowledge, type WordKnowledge } from '../text/knowledge.ts';

const askFile = (): Promise<Response> => fetch(browser.runtime.getURL('knowledge.bin'));

/** The table, opened. Rejects where the file cannot be read or is not whole: a part of it would make wrong matches. */
export async function loadKnowledge(fetchFile: () => Promise<Response> = askFile): Promise<WordKnowledge> {
  return opened(fetchFile, (bytes) => openKnowledge(new Uint8Array(bytes)));
}

/** The table as it is stored, for a worker to open. Rejects where the file cannot be read. */
export async function loadKnowledgeFile(): Promise<ArrayBuffer> {
  return opened(askFile, (bytes) => bytes);
}

async function opened<Value>(fetchFile: () => Promise<Response>, open: (bytes: ArrayBuffer) => Value): Promise<Value> {
  try {
    const answer = await fetchFile();
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return open(await answer.arrayBuffer());
  } catch (cause) {
    throw new FaultError(faultAt('knowledge.bin', 'knowledgeMissing'), cause);
  }
}
