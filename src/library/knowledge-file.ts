/** Fetches the word knowledge that ships with the extension; nothing else. The one request that any of our code makes, and it stays in the extension. */
import { browser } from '../browser/api.ts';
import { openKnowledge, type WordKnowledge } from '../text/knowledge.ts';

/** The table, opened. Rejects where the file cannot be read or is not whole: a part of it would make wrong matches. */
export async function loadKnowledge(
  fetchFile: () => Promise<Response> = () => fetch(browser.runtime.getURL('knowledge.bin')),
): Promise<WordKnowledge> {
  try {
    const answer = await fetchFile();
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return openKnowledge(new Uint8Array(await answer.arrayBuffer()));
  } catch (cause) {
    throw new Error(
      'the word knowledge (knowledge.bin) cannot be read, so no claims are looked for: install Crossread again',
      {
        cause,
      },
    );
  }
}
