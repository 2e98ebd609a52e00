/** Receives messages for one context; what each one does is in the receptions handed in. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from './api.ts';
import { type Receptions, respond } from './respond.ts';

/** Answers the messages named in `receptions` and refuses all others. Call it once a context, at top level. Returns its disposer. */
export function listen(receptions: Receptions): () => void {
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  // Answering by the callback, with `true` to keep it open, is understood by every version of both browsers.
  const hear = (received: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void): true => {
    void respond(receptions, self, received, sender).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}
