/** Ties the page's way together: reading, spotting (given), ranges, highlights, pointer; and again when the page changes. */
import type { PageText } from '../article/outline.ts';
import type { MatchView, PageAnswer, PageStatus } from '../spotting/match-view.ts';
import type { ArticleOnPage } from './block.ts';
import {
  type Found,
  foundAt,
  isOnTop,
  isSameMatch,
  liveRange,
  locate,
  stepFrom,
  stillStands,
  viewsAt,
} from './found.ts';
import { createHighlights } from './highlights.ts';
import { placeHost } from './host-place.ts';
import type { IntentAction } from './hover-intent.ts';
import { observe } from './observe.ts';
import { type Point, watchPointer } from './pointer.ts';
import { createReader, type Known } from './reader.ts';
import type { Relay } from './relay.ts';
import { scrollToRange } from './scroll.ts';
import { inSlices } from './slices.ts';

/** What a card is opened with. */
export interface CardRequest {
  /** All matches at that place; the first is the one aimed at. */
  readonly views: readonly MatchView[];
  /** The words of the one aimed at; follows the page. */
  readonly range: Range;
  /** Where the reader pointed, in CSS pixels of the viewport; absent where a key or a list asked. */
  readonly point?: Point;
  readonly pinned: boolean;
  /** Whether the focus goes into the card. */
  readonly focus: boolean;
  readonly touch: boolean;
}

export interface AnnotateOptions {
  readonly document: Document;
  /** Stops everything, and takes highlights and host away. */
  readonly signal: AbortSignal;
  /** For highlights in the page's shadow roots, where the document's do not reach; filled by the time `spot` gives a view. */
  readonly highlightStyles: CSSStyleSheet;
  /** Where events of the card come from that the document does not see (Firefox). */
  readonly relay?: Relay | undefined;
  readonly spot: (page: PageText) => Promise<PageAnswer>;
  readonly onChange: (summary: {
    readonly status: PageStatus;
    readonly views: readonly MatchView[];
    readonly took: number;
  }) => void;
  readonly card: {
    readonly host: HTMLElement;
    open(request: CardRequest): void;
    close(): void;
  };
}

export interface Annotator {
  /** Scrolls to the match with this key and opens its card, pinned and with focus; false where it is not on the page. */
  open(key: string): boolean;
  /** The same for the match after (1) or before (-1) the last one opened, or the reading position. */
  step(direction: 1 | -1): boolean;
  /** The card was closed by its own key or button. */
  cardClosed(): void;
  /** The open card stays. */
  pin(): void;
}

/** Starts at once and keeps to the page until the signal aborts. */
export function annotate({
  document,
  signal,
  relay,
  highlightStyles,
  spot,
  onChange,
  card,
}: AnnotateOptions): Annotator {
  let article: ArticleOnPage | null = null;
  let found: readonly Found[] = [];
  let took = 0;
  /** What is being painted, or was last. */
  let knowing: Known | null = null;
  let status: PageStatus = 'reading';
  /** Key of the match that was last opened, and the match whose card is open. */
  let current: string | null = null;
  let opened: Found | null = null;

  const highlights = createHighlights(document, highlightStyles, () => article?.shadowRoots ?? []);
  const place = placeHost({ document, signal, host: card.host, onMove: () => closeCard() });
  const pointer = watchPointer({
    document,
    signal,
    host: card.host,
    relay,
    hasTargets: () => found.length > 0,
    targetAt: ({ x, y }) => {
      const hit = foundAt(found, highlights.at(x, y));
      return hit !== undefined && isOnTop(hit, x, y) ? hit.view.key : null;
    },
    act: (action, point) => act(action, point),
  });
  const observer = observe({
    document,
    signal,
    host: card.host,
    root: () => article?.root ?? null,
    onChange: () => void read(),
    onText: (node) => {
      if (found.some((one) => one.nodes.has(node)))
        show(found.filter((one) => !one.nodes.has(node) || stillStands(one)));
    },
    onHostGone: () => place.restore(),
  });
  signal.addEventListener(
    'abort',
    () => {
      if (opened !== null) card.close();
      found = [];
      highlights.dispose();
    },
    { once: true },
  );

  const tellStatus = (now: PageStatus): void => {
    status = now;
    onChange({ status, views: found.map((one) => one.view), took });
  };

  /** Paints these matches and no others. */
  function show(next: readonly Found[]): void {
    const [were, stay] = [found, next].map((all) => new Set(all.map(({ range }) => range)));
    for (const { range } of found) if (!stay?.has(range)) highlights.remove(range);
    for (const { range, view } of next)
      if (!were?.has(range)) highlights.add(range, view.match.relation === 'varies' ? 'dashed' : 'solid');
    found = next;
    if (next.length > 0) place.ensure();
    if (opened === null) return;
    const before = opened;
    const now = next.find((one) => isSameMatch(one, before));
    if (now === undefined) closeCard();
    else {
      opened = now;
      highlights.activate([now.range]);
    }
  }

  function forgetCard(): void {
    opened = null;
    highlights.activate([]);
  }

  function closeCard(): void {
    if (opened === null) return;
    forgetCard();
    card.close();
    pointer.tell({ kind: 'closed' });
  }

  function openCard(one: Found, action: Extract<IntentAction, { kind: 'open' }>, point: Point | undefined): boolean {
    const range = liveRange(one);
    if (range === null || !place.ensure()) return false;
    current = one.view.key;
    opened = one;
    highlights.activate([one.range]);
    const { pinned, focus, touch } = action;
    card.open({ views: viewsAt(found, one), range, pinned, focus, touch, ...(point && { point }) });
    return true;
  }

  function act(action: IntentAction, point: Point | undefined): void {
    if (action.kind === 'close') {
      forgetCard();
      card.close();
      return;
    }
    const one = found.find(({ view }) => view.key === action.target);
    if (one === undefined || !openCard(one, action, point)) pointer.tell({ kind: 'closed' });
  }

  function goTo(one: Found | undefined): boolean {
    const range = one === undefined ? null : liveRange(one);
    if (one === undefined || range === null) return false;
    scrollToRange(range);
    pointer.tell({ kind: 'ask', target: one.view.key });
    return opened === one;
  }

  /** Paints what is known, at once: a browser goes through the whole text for each frame in which a highlight has come. */
  async function know(known: Known): Promise<void> {
    knowing = known;
    ({ article, took } = known);
    const located = article === null ? [] : await inSlices(locate(article, known.views, found));
    // The page may have changed between two slices, or have been read again.
    if (knowing !== known || signal.aborted) return;
    show(located.filter(stillStands));
    const now = article === null ? 'no-article' : 'done';
    if (known.fresh || now !== status) tellStatus(now);
  }

  const read = createReader({
    document,
    signal,
    spot,
    onRead: (page) => observer.alsoWatch(page.shadowRoots),
    onAsk: () => {
      knowing = null;
      show(found.filter(stillStands));
      tellStatus('reading');
    },
    onKnown: (known) => void know(known),
    onFail: () => tellStatus('failed'),
  });

  void read();
  return {
    open: (key) => goTo(found.find((one) => one.view.key === key)),
    step: (direction) =>
      goTo(stepFrom(found, current, direction, (one) => liveRange(one)?.getBoundingClientRect().top ?? 0)),
    cardClosed: () => {
      forgetCard();
      pointer.tell({ kind: 'closed' });
    },
    pin: () => pointer.tell({ kind: 'pin' }),
  };
}
