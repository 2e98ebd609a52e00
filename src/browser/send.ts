/** Sends messages and hands back their answers; what a message does is its listener's. */
import { browser } from './api.ts';
import { type Envelope, type MessageName, readAnswer } from './envelope.ts';
import { checkOrphaned } from './errors.ts';
import { failure, failureKind, messageOf } from './failures.ts';
import type { Messages } from './messages.ts';

/** Asks the background. Throws `refused`, `unreachable` or `orphaned` (see errors.ts). */
export function send<Name extends MessageName>(
  name: Name,
  ...args: Parameters<Messages[Name]>
): Promise<ReturnType<Messages[Name]>> {
  return post(name, args, (envelope) => browser.runtime.sendMessage(envelope));
}

/** Asks the content script in the top frame of a tab. Throws as `send` does; `unreachable` where the tab has no content script. */
export function sendToTab<Name extends MessageName>(
  tabId: number,
  name: Name,
  ...args: Parameters<Messages[Name]>
): Promise<ReturnType<Messages[Name]>> {
  return post(name, args, (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

async function post<Name extends MessageName>(
  name: Name,
  args: readonly unknown[],
  deliver: (envelope: Envelope) => Promise<unknown>,
): Promise<ReturnType<Messages[Name]>> {
  try {
    // What came back was made by our own listener of that name: the map of messages is what types it.
    return readAnswer(name, await deliver({ name, args })) as ReturnType<Messages[Name]>;
  } catch (error) {
    if (failureKind(error) !== undefined) throw error;
    const kind = checkOrphaned(error) ? 'orphaned' : 'unreachable';
    throw failure(kind, `message "${name}": ${messageOf(error)}`, error);
  }
}
