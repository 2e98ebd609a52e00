/** An orphaned content script: the extension behind it was updated, reloaded or removed. Found out here, and nowhere else. */
import { browser } from './api.ts';
import { messageOf } from './failures.ts';

const listeners = new Set<() => void>();

/** Runs once the extension behind this content script is found to be gone. Returns the disposer. */
export function onOrphaned(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether the extension behind this context is gone; if so, whoever asked `onOrphaned` is told, once. */
export function checkOrphaned(error?: unknown): boolean {
  if (hasExtension() && !messageOf(error).includes('Extension context invalidated')) return false;
  const told = [...listeners];
  listeners.clear();
  for (const listener of told) listener();
  return true;
}

/** What `ask` returns, or `otherwise` where the extension is gone. Any other error is thrown on. */
export function unlessOrphaned<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch (error) {
    if (checkOrphaned(error)) return otherwise;
    throw error;
  }
}

function hasExtension(): boolean {
  // Chrome takes the id, or the whole of `runtime`, away from an orphaned content script; reading it may throw too.
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
