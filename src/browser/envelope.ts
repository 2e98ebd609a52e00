/** How a message and its answer travel: the shapes on the wire and how they are read, nothing else. */
import { failure } from './failures.ts';
import type { Messages } from './messages.ts';

export type MessageName = keyof Messages;

/** A message on its way. */
export interface Envelope {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What comes back. In Chrome an undefined `value` is dropped on the way, so `{}` is an answer too. */
export type Answer<Value = unknown> = { readonly value?: Value } | { readonly error: string };

/** The envelope in what was received, or undefined where it is none of ours. */
export function readEnvelope(received: unknown): Envelope | undefined {
  const { name, args } = Object(received) as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && Array.isArray(args) ? { name, args } : undefined;
}

/** The value of an answer to the message `name`. Throws `refused` with the answer's error, `unreachable` where nobody answered. */
export function readAnswer(name: MessageName, answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) {
    throw failure('unreachable', `message "${name}": no answer`);
  }
  if ('error' in answer) throw failure('refused', String(answer.error));
  return (answer as { readonly value?: unknown }).value;
}
