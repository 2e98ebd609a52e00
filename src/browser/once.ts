/** Keeps a content script that is injected twice from running twice. */

/** Ours alone: a content script's global object is not the page's. */
const mark = Symbol.for('crossread');

/**
 * The controller whose signal everything in this page hangs on, or undefined where a script before this one holds the page.
 * A page whose controller was aborted (its extension went away) may be taken anew.
 */
export function takePage(scope: object): AbortController | undefined {
  const holder: unknown = Reflect.get(scope, mark);
  if (holder instanceof AbortController && !holder.signal.aborted) return undefined;
  const controller = new AbortController();
  Reflect.set(scope, mark, controller);
  return controller;
}
