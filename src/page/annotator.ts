/** Ties the page's way together: reading, spotting (given), ranges, highlights, pointer; and again when the page changes. */
import type { PageText } from '../article/outline.ts';
import type { PlacedQuote } from '../spotting/export/page-quotes.ts';
import type { MatchView, PageAnswer, PageStatus } from '../spotting/match-view.ts';
import type { ArticleOnPage } from './block.ts';
import {
  type Found,
  foundAt,
  isInPlaceOf,
  isOnTop,
  isSameMatch,
  liveRange,
  locate,
  saysTheSame,
  stepFrom,
  stillStands,
  viewsAt,
} from './found.ts';
import { createHighlights, type Look } from './highlights.ts';
import { placeHost } from './host-place.ts';
import type { IntentAction } from './hover-intent.ts';
import { observe } from './observe.ts';
import { paintedLooks } from './painted-looks.ts';
import { type Point, watchPointer } from './pointer.ts';
import { quotesOnPage } from './quotes-on-page.ts';
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
  /** The place of the one aimed at among all matches of the page, from 0, and how many these are. */
  readonly at: number;
  readonly of: number;
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
  /** How a match is painted: null for not at all until the reader goes to it, undefined for one that the reader does not want. */
  readonly lookOf: (view: MatchView) => Look | null | undefined;
  readonly onChange: (summary: {
    readonly status: PageStatus;
    readonly views: readonly MatchView[];
    readonly took: number;
  }) => void;
  readonly card: {
    readonly host: HTMLElement;
    open(request: CardRequest): void;
    close(): void;
    /** The match whose card is open has this place now among all of the page, from 0, and these are so many. */
    moved(at: number, of: number): void;
  };
}

export interface Annotator {
  /** Scrolls to the match with this key and opens its card, pinned and with focus; false where it is not on the page. */
  open(key: string): boolean;
  /** The same for the match after (1) or before (-1) the last one opened, or the reading position. */
  step(direction: 1 | -1): boolean;
  /** The card was closed by its own key or button. */
  cardClosed(): void;
  /** The open card stays, or closes again as the pointer leaves. */
  pin(pinned: boolean): void;
  /** Paints anew: `lookOf` says something else now. */
  repaint(): void;
  /** Reads the page once more where that has failed. */
  retry(): void;
  /** Asks anew what is known of the page, since packs have changed; what is painted, and an open card, stay until the answer says otherwise. */
  again(): void;
  /** Where the words of the matches stand in the text of the document, for sharing them. */
  quotes(): readonly PlacedQuote[];
}

/** Starts at once and keeps to the page until the signal aborts. */
export function annotate({
  document,
  signal,
  relay,
  highlightStyles,
  spot,
  lookOf,
  onChange,
  card,
}: AnnotateOptions): Annotator {
  let article: ArticleOnPage | null = null;
  /** What stands on the page, and what of that the reader wants to see. */
  let standing: readonly Found[] = [];
  let found: readonly Found[] = [];
  let painted: ReadonlyMap<StaticRange, Look> = new Map();
  let took = 0;
  /** What is being painted, or was last. */
  let knowing: Known | null = null;
  let status: PageStatus = 'reading';
  /** Key of the match that was last opened; the match whose card is open, and where that stands. */
  let current: string | null = null;
  let opened: Found | null = null;
  let openedAt: Range | null = null;

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
      if (standing.some((one) => one.nodes.has(node)))
        show(standing.filter((one) => !one.nodes.has(node) || stillStands(one)));
    },
    onHostGone: () => place.restore(),
  });
  signal.addEventListener(
    'abort',
    () => {
      if (opened !== null) card.close();
      standing = found = [];
      highlights.dispose();
    },
    { once: true },
  );

  const tellStatus = (now: PageStatus): void => {
    status = now;
    onChange({ status, views: found.map((one) => one.view), took });
  };

  /** Paints these matches, as far as the reader wants to see them, and no others. @param asking more may come: a card stays open until then */
  function show(next: readonly Found[], asking = false): void {
    const looks = paintedLooks(next, lookOf);
    for (const [range, look] of painted) if (looks.painted.get(range) !== look) highlights.remove(range);
    for (const [range, look] of looks.painted) if (painted.get(range) !== look) highlights.add(range, look);
    standing = next;
    ({ found, painted } = looks);
    if (found.length > 0) place.ensure();
    if (opened === null) return;
    const before = opened;
    const now = next.find((one) => isSameMatch(one, before) || isInPlaceOf(one, before));
    if (now === undefined) {
      if (!asking) closeCard();
    } else if (!saysTheSame(now.view, before.view)) {
      // What the card says was true of the packs as they were.
      closeCard();
    } else {
      opened = now;
      // What the card stands beside may be other nodes by now; the browser has then moved the range to where the old ones were.
      if (openedAt !== null && !now.nodes.has(openedAt.startContainer as Text)) follow(openedAt, now);
      // Where the reader has just refused the match, its card offers to take that back.
      const at = found.indexOf(now);
      highlights.activate(at < 0 ? [] : [now.range]);
      if (at >= 0) card.moved(at, found.length);
    }
  }

  function follow(range: Range, one: Found): void {
    const now = liveRange(one);
    if (now === null) return;
    range.setStart(now.startContainer, now.startOffset);
    range.setEnd(now.endContainer, now.endOffset);
  }

  function forgetCard(): void {
    opened = openedAt = null;
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
    openedAt = range;
    highlights.activate([one.range]);
    const { pinned, focus, touch } = action;
    const views = viewsAt(found, one);
    const at = found.indexOf(one);
    card.open({ views, range, pinned, focus, touch, at, of: found.length, ...(point && { point }) });
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
    const touch = document.defaultView?.matchMedia('(pointer: coarse)').matches === true;
    pointer.tell({ kind: 'ask', target: one.view.key, touch });
    return opened === one;
  }

  /** Paints what is known, at once: a browser goes through the whole text for each frame in which a highlight has come. */
  async function know(known: Known): Promise<void> {
    knowing = known;
    ({ article, took } = known);
    // The open card's words may be gone from what stands, and come back in other nodes.
    const before = opened === null || standing.includes(opened) ? standing : [...standing, opened];
    const located = article === null ? [] : await inSlices(locate(article, known.views, before));
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
      show(standing.filter(stillStands), true);
      tellStatus('reading');
    },
    onKnown: (known) => void know(known),
    onFail: () => {
      show(standing.filter(stillStands));
      tellStatus('failed');
    },
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
    pin: (pinned) => pointer.tell({ kind: 'pin', pinned }),
    repaint: () => {
      show(standing.filter(stillStands));
      tellStatus(status);
    },
    retry: () => {
      if (status !== 'failed') return;
      tellStatus('reading');
      void read();
    },
    again: () => {
      tellStatus('reading');
      void read(true);
    },
    quotes: () => quotesOnPage(document, found),
  };
}
