/** Answers one received message: who may send it, what it must carry, and always an answer. Knows no browser API. */
import { type Answer, type MessageName, readEnvelope } from './envelope.ts';
import { messageOf } from './failures.ts';
import type { Messages } from './messages.ts';

/** Who sent a message, as the browser says (not the message). */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** The extension itself: its id, and the URL that its own pages and worker start with. */
export interface Self {
  readonly id: string;
  readonly root: string;
}

/** How a message is received. */
export interface Reception<Name extends MessageName> {
  /** `page`: only the content script in the top frame of a tab. `extension`: only our own pages and background. */
  readonly from: 'page' | 'extension';
  /** The arguments, once they are what the signature says. Throws an error that says what is wrong otherwise. */
  read(args: readonly unknown[]): Parameters<Messages[Name]>;
  /** The answer. `tabId` is the sender's tab; -1 for a sender without one. */
  answer(
    tabId: number,
    ...args: Parameters<Messages[Name]>
  ): ReturnType<Messages[Name]> | Promise<ReturnType<Messages[Name]>>;
}

/** The messages that one context receives. */
export type Receptions = { readonly [Name in MessageName]?: Reception<Name> };

/** The answer to what was received; undefined where it was not sent by this extension, which deserves none. Never throws. */
export async function respond(
  receptions: Receptions,
  self: Self,
  received: unknown,
  sender: Sender,
): Promise<Answer | undefined> {
  if (sender.id !== self.id) return undefined;
  const envelope = readEnvelope(received);
  if (envelope === undefined) return { error: 'not a message' };
  try {
    return { value: await receive(receptions, envelope.name as MessageName, envelope.args, self, sender) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

function receive<Name extends MessageName>(
  receptions: Receptions,
  name: Name,
  args: readonly unknown[],
  self: Self,
  sender: Sender,
): unknown {
  const reception = Object.hasOwn(receptions, name) ? receptions[name] : undefined;
  if (reception === undefined) throw new Error(`unknown message "${name.slice(0, 50)}"`);
  if (senderKind(self, sender) !== reception.from) {
    throw new Error(`message only from ${reception.from}`);
  }
  return reception.answer(sender.tab?.id ?? -1, ...reception.read(args));
}

function senderKind(self: Self, sender: Sender): 'page' | 'extension' | 'stranger' {
  if (sender.url?.startsWith(self.root)) return 'extension';
  const inPage = sender.tab?.id !== undefined && sender.frameId === 0 && /^https?:/.test(sender.url ?? '');
  return inPage ? 'page' : 'stranger';
}
