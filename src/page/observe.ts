/** Watches a page for text that comes, changes or goes and for navigation within it, and asks for a new reading; reads nothing itself. */
import { addressOf } from './identity.ts';
import { atRest, delayOf, type Pace, paceAfter, patienceOf } from './pace.ts';

export interface ObserveOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Our own element, where there is one: what happens in and to it is no change of the page. */
  readonly host?: Element;
  /** The article's element, once one was found: only changes in and next to it count then. */
  readonly root?: () => Element | null;
  /** The page is to be read again. */
  readonly onChange: () => void;
  /** At once, for every text node whose text changed, so that a highlight is never over other words. */
  readonly onText?: (node: Text) => void;
  /** At once, when our element is no longer in the document. */
  readonly onHostGone?: () => void;
}

export interface Observer {
  /** Watches these open shadow roots too; what happens in them does not reach the document's observer. */
  alsoWatch(roots: readonly ShadowRoot[]): void;
}

const KINDS: MutationObserverInit = { subtree: true, childList: true, characterData: true };

/** Observes the document itself, so that it outlives a replaced body, until the signal aborts. Its parser is done: content scripts come after it. */
export function observe(options: ObserveOptions): Observer {
  const { document, signal, host } = options;
  const watched = new WeakSet<Node>();
  let pace: Pace = atRest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let url = addressOf(document.location.href);

  const read = (): void => {
    timer = undefined;
    since = undefined;
    // What has gathered until now is about to be read anyway.
    observer.takeRecords();
    pace = paceAfter(pace, performance.now());
    options.onChange();
  };

  const ask = (): void => {
    if (signal.aborted) return;
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(read, Math.max(0, Math.min(delayOf(pace), since + patienceOf(pace) - now)));
  };

  /** A navigation is the reader's doing, so it is answered at the first pace. */
  const navigated = (): boolean => {
    const now = addressOf(document.location.href);
    if (now === url) return false;
    url = now;
    pace = atRest;
    since = undefined;
    ask();
    return true;
  };

  const observer = new MutationObserver((records) => {
    let gone = false;
    for (const record of records) {
      if (record.type === 'characterData') options.onText?.(record.target as Text);
      else if (record.removedNodes.length > 0) gone = true;
    }
    if (gone && host?.isConnected === false) options.onHostGone?.();
    if (!navigated() && matters(records, options.root?.() ?? null, host)) ask();
  });

  observer.observe(document, KINDS);
  const passive = { signal, passive: true, capture: true } as const;
  navigation.addEventListener('currententrychange', navigated, passive);
  // A fold that opens shows text that was hidden; `toggle` does not bubble, but it can be caught on the way down.
  document.addEventListener('toggle', (event) => (event.target !== host ? ask() : undefined), passive);
  // "Read more" may show what was there all along, by a class or a style: whatever is animated changes these all the time, a reader does not click that often. The first look minds no styles.
  if (options.root) document.addEventListener('click', (event) => (unfolds(event, host) ? ask() : undefined), passive);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );

  return {
    alsoWatch(roots) {
      for (const root of roots) {
        if (watched.has(root) || signal.aborted) continue;
        watched.add(root);
        observer.observe(root, KINDS);
      }
    },
  };
}

/** Whether the reader clicked something of the page that may show more of it; a link elsewhere does not. */
function unfolds({ isTrusted, target }: Event, host: Node | undefined): boolean {
  return (
    isTrusted && target !== host && target instanceof Element && target.closest('a[href]:not([href^="#"])') === null
  );
}

/** What brings no text, whatever happens to it. */
const SILENT = /^(?:SCRIPT|STYLE|LINK|IFRAME|#comment)$/;

/** Whether any of these changes may have changed the article: `root`, or null where none is known yet. */
export function matters(records: readonly MutationRecord[], root: Element | null, host: Node | undefined): boolean {
  return records.some((record) => {
    const { target } = record;
    if (target === host || isOnly(record, host)) return false;
    if (SILENT.test(target.nodeName)) return false;
    if (target.nodeName === 'TITLE' || target.parentNode?.nodeName === 'TITLE') return true;
    if (target.nodeName === 'HEAD') return bringsName(record);
    if (root === null) return record.type === 'characterData' || bringsText(record);
    if (!root.isConnected) return true;
    // Infinite scrolling puts the next article beside this one.
    return root.contains(target) || target === root.parentNode || target.getRootNode() !== root.ownerDocument;
  });
}

function isOnly({ type, addedNodes, removedNodes }: MutationRecord, host: Node | undefined): boolean {
  return (
    type === 'childList' && addedNodes.length + removedNodes.length === 1 && (addedNodes[0] ?? removedNodes[0]) === host
  );
}

/** Whether a change of the head is one of what the page calls itself. */
function bringsName({ addedNodes, removedNodes }: MutationRecord): boolean {
  const isName = (node: Node | undefined): boolean => /^(?:TITLE|META)$/.test(node?.nodeName ?? '');
  for (let i = 0; i < addedNodes.length; i += 1) if (isName(addedNodes[i])) return true;
  for (let i = 0; i < removedNodes.length; i += 1) if (isName(removedNodes[i])) return true;
  return false;
}

function bringsText({ addedNodes, removedNodes }: MutationRecord): boolean {
  if (removedNodes.length > 0) return true;
  for (let i = 0; i < addedNodes.length; i += 1) {
    if (!SILENT.test(addedNodes[i]?.nodeName ?? '')) return true;
  }
  return false;
}
