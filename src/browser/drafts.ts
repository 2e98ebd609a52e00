/** Keeps what the reader selected until the form that it is written in has it: in the session's memory, never on the disk. */
import type { KnownHere, Selected } from '../claims/draft-of.ts';
import { browser } from './api.ts';

/** What a claim is written from. */
export interface Draft extends Selected {
  /** Claims that are highlighted in these words. */
  readonly known: readonly KnownHere[];
  /** The tab with the page. */
  readonly tabId: number;
}

const prefix = 'draft ';
/** Forms that may be open at once; the oldest draft goes first. */
const most = 10;

/** Keeps a draft, and gives the name to take it by. */
export async function keepDraft(draft: Draft): Promise<string> {
  const { session } = browser.storage;
  // Names in the order of their making: the time first.
  const name = `${Date.now()}-${crypto.randomUUID()}`;
  await session.set({ [prefix + name]: draft });
  const kept = Object.keys(await session.get(null)).filter((key) => key.startsWith(prefix));
  const tooMany = kept.toSorted((a, b) => (a < b ? -1 : 1)).slice(0, -most);
  if (tooMany.length > 0) await session.remove(tooMany);
  return name;
}

/** The draft of that name; undefined where it was dropped, or the browser was closed meanwhile. */
export async function readDraft(name: string): Promise<Draft | undefined> {
  const key = prefix + name;
  return (await browser.storage.session.get(key))[key] as Draft | undefined;
}

/** Forgets a draft that was written down or given up. Never rejects: one that cannot be dropped goes with the browser's session. */
export async function dropDraft(name: string): Promise<void> {
  await browser.storage.session.remove(prefix + name).catch(() => undefined);
}
