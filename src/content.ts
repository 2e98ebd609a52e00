/** The content script: wires the annotator and its card to the settings, the background and the popup. */
import { browser } from './browser/api.ts';
import { nothing, oneKey, oneStep } from './browser/arguments.ts';
import { askAgain } from './browser/ask-again.ts';
import { checkOrphaned, onOrphaned, unlessOrphaned } from './browser/errors.ts';
import { createFindings, type Found } from './browser/findings.ts';
import { listen } from './browser/listen.ts';
import { takePage } from './browser/once.ts';
import type { Reception } from './browser/respond.ts';
import { send } from './browser/send.ts';
import { onSettingsChange, readSettings } from './browser/settings.ts';
import { defaultSettings, isUnwanted, type Settings, switchAt } from './browser/settings-values.ts';
import { type Annotator, annotate } from './page/annotator.ts';
import { drawnCard } from './page/drawn-card.ts';
import { mayBeArticle } from './page/gate.ts';
import { clearLeftovers } from './page/leftovers.ts';
import { type Observer, observe } from './page/observe.ts';
import { outlineOf } from './page/outline-of.ts';
import { notesOf } from './page/page-notes.ts';
import { lookFor } from './page/painted-looks.ts';
import type { Relay } from './page/relay.ts';
import { structuredData } from './page/structured-data.ts';
import type { PageName, PageStatus } from './spotting/match-view.ts';
import { fromSent } from './spotting/sent-answer.ts';
import { createCard } from './ui/card/host.ts';
import { isolating } from './ui/direction.ts';
import { provideWords } from './ui/words.ts';

/** In Firefox, the guard that repeats the card's events; see guard.ts. */
const relay = (globalThis as { readonly crossreadRelay?: Relay }).crossreadRelay;
const isReal = (event: Event): boolean => event.isTrusted || event === relay?.told;

// Feeds, pictures and PDFs have no article of ours: left alone, they do not answer the popup, which then says so.
const isPage = /^text\/html$|\/xhtml/.test(document.contentType);
const life = isPage && window.top === window ? takePage(globalThis) : undefined;
if (life !== undefined) {
  if (isGuarded()) whenShown(() => begin(life));
  else leaveAlone();
}

/** Whether the page can read no card. */
function isGuarded(): boolean {
  return relay === undefined || relay.stands();
}

/** A page that could read the card, as in Firefox one that was there before us, is shown none until it is reloaded: the popup asks for that. */
function leaveAlone(): void {
  life?.abort();
  clearLeftovers(document);
  const older = { status: 'reload', site: location.hostname, views: [], took: 0 } as const;
  const told: Reception<'summary'> = { from: 'extension', read: nothing, answer: () => older };
  listen({ summary: told, settled: told });
}

/** Runs `start` once the reader sees the page: a page that is only prepared may never be shown. */
function whenShown(start: () => void): void {
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else start();
}

function begin(life: AbortController): void {
  const site = location.hostname;
  // A badge that could not be set is not worth a word to the reader.
  const findings = createFindings((matches) => void send('count', matches).catch(() => undefined));
  let choices: Settings = defaultSettings;
  let reading: { readonly annotator: Annotator; readonly stop: AbortController } | undefined;
  /** The watch over a page that holds no article yet. */
  let waiting: { readonly stop: AbortController; readonly observer: Observer } | undefined;

  const tellNothing = (status: PageStatus): void => findings.tell({ status, views: [], took: 0 });
  const fail = (): void => {
    if (!checkOrphaned()) tellNothing('failed');
  };
  const stopWaiting = (): void => {
    waiting?.stop.abort();
    waiting = undefined;
  };
  const watchTree = (tree: ShadowRoot): void => waiting?.observer.alsoWatch([tree]);
  const stopReading = (): void => {
    reading?.stop.abort();
    reading = undefined;
  };
  const apply = (settings: Settings): void => {
    if (life.signal.aborted) return;
    const state = switchAt(settings, site);
    choices = settings;
    try {
      if (state === 'on') {
        if (waiting !== undefined && !mayBeArticle(document, watchTree)) {
          tellNothing('no-article');
          return;
        }
        stopWaiting();
        const isNew = reading === undefined;
        reading ??= read(life.signal, findings.tell, () => choices);
        if (!isNew) reading.annotator.repaint();
        return;
      }
      stopWaiting();
      stopReading();
      tellNothing(state);
    } catch {
      // Whatever a page does to be unreadable, nothing of it belongs on its console.
      fail();
    }
  };
  let listens = false;
  /** Hears from now on what the reader changes, and when the page comes back from the browser's page cache: it has then lost its badge, and may have missed a change. */
  const listenOn = (): void => {
    if (listens) return;
    listens = true;
    const stopWatching = onSettingsChange(apply);
    life.signal.addEventListener('abort', () => unlessOrphaned(stopWatching, undefined));
    window.addEventListener(
      'pageshow',
      (event) => {
        if (!event.persisted) return;
        findings.showBadgeAgain();
        void refresh();
      },
      { signal: life.signal },
    );
  };
  // Where the switches cannot be read, better not to read the page at all.
  const refresh = async (): Promise<void> => {
    try {
      unlessOrphaned(listenOn, undefined);
      apply(await readSettings());
    } catch {
      fail();
    }
  };

  const told = (found: () => Found | Promise<Found>): Reception<'summary'> => ({
    from: 'extension',
    read: nothing,
    answer: async () => {
      await refresh();
      return { ...(await found()), site };
    },
  });

  provideWords(
    isolating((key, substitutions) => unlessOrphaned(() => browser.i18n.getMessage(key, substitutions), '')),
  );
  const stopListening = listen({
    summary: told(() => {
      reading?.annotator.retry();
      return findings.now();
    }),
    settled: told(findings.settled),
    notes: { from: 'extension', read: nothing, answer: () => notesOf(document) },
    quotes: {
      from: 'extension',
      read: nothing,
      answer: () => ({
        url: location.href,
        title: document.title.trim(),
        quotes: reading?.annotator.quotes() ?? [],
      }),
    },
    read: {
      from: 'extension',
      read: nothing,
      answer: () => {
        reading?.annotator.again();
        return refresh();
      },
    },
    structured: { from: 'extension', read: nothing, answer: () => structuredData(document, location.href) },
    outline: {
      from: 'extension',
      read: nothing,
      answer: async () => (switchAt(await readSettings(), site) === 'on' ? outlineOf(document) : null),
    },
    open: { from: 'extension', read: oneKey, answer: (_, key) => reading?.annotator.open(key) === true },
    step: { from: 'extension', read: oneStep, answer: (_, direction) => void reading?.annotator.step(direction) },
  });
  onOrphaned(() => life.abort());
  life.signal.addEventListener('abort', () => unlessOrphaned(stopListening, undefined));
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!checkOrphaned() && document.visibilityState === 'visible') reading?.annotator.retry();
    },
    { signal: life.signal },
  );
  const trees: ShadowRoot[] = [];
  if (looksLikeArticle((tree) => trees.push(tree))) {
    void refresh();
    return;
  }
  // Most pages hold no article: until one changes, nothing is made for it, and not even the switches are asked for.
  tellNothing('no-article');
  const stop = new AbortController();
  const signal = AbortSignal.any([life.signal, stop.signal]);
  waiting = { stop, observer: observe({ document, signal, onChange: () => void refresh() }) };
  trees.forEach(watchTree);
  // An element of the page's own may have got its tree and its text without a change of the document.
  const look = (): void => void (looksLikeArticle(watchTree) && refresh());
  window.addEventListener('load', look, { signal, once: true });
}

/** The first, cheap look. A page that hinders it is left to the reading, which says that it failed. @param onTree told of open shadow trees that were looked into */
function looksLikeArticle(onTree: (tree: ShadowRoot) => void): boolean {
  try {
    return mayBeArticle(document, onTree);
  } catch {
    return true;
  }
}

function read(
  life: AbortSignal,
  tell: (found: Found) => void,
  choices: () => Settings,
): { annotator: Annotator; stop: AbortController } {
  const stop = new AbortController();
  const signal = AbortSignal.any([life, stop.signal]);
  const cardStyles = new CSSStyleSheet();
  const highlightStyles = new CSSStyleSheet();
  // Nothing is stored in private windows.
  const canRefuse = browser.extension?.inIncognitoContext !== true;
  let styled = false;
  let name: PageName = { url: '', headline: '' };
  const card = createCard({
    document,
    signal,
    styles: cardStyles,
    isReal,
    onClose: () => annotator.cardClosed(),
    onPin: (pinned) => annotator.pin(pinned),
    onStep: (direction) => annotator.step(direction),
    onShow: (key) => void annotator.open(key),
    onRefuse: async (kind, on) => {
      const aimed = drawn.aimed();
      if (aimed === undefined) return;
      const { pack, claim, quote } = aimed.match;
      await send('refuse', kind === 'mute' ? { kind, pack, claim, on } : { kind, pack, claim, quote, on });
    },
  });
  if (relay) relay.host = card.host;
  const drawn = drawnCard({
    card,
    // A stopped worker wakes for it.
    draw: (views) => askAgain(3, () => send('draw', views, name)),
    show: (text, request) => {
      // Asked as late as can be: while the card was drawn, the page may have thrown the guard out.
      if (isGuarded()) card.open({ ...request, drawn: JSON.parse(text), canRefuse });
      else leaveAlone();
    },
    onLost: () => {
      if (!checkOrphaned()) annotator.cardClosed();
    },
  });
  const annotator = annotate({
    document,
    signal,
    relay,
    highlightStyles,
    card: drawn.card,
    lookOf: (view) => {
      const settings = choices();
      const isOff = settings.packsOff.includes(view.match.pack) || isUnwanted(settings, view.match);
      return isOff ? undefined : lookFor(view, settings);
    },
    spot: async (page) => {
      // A stopped worker is asked again, twice at most.
      const answer = fromSent(await askAgain(3, () => send('spot', page)));
      name = { url: page.url, headline: page.headlines.find((text) => text.trim() !== '')?.trim() ?? '' };
      // Most pages never show a match, and are spared these styles.
      if (!styled && answer.views.length > 0) {
        const texts = await send('styles');
        cardStyles.replaceSync(texts.card);
        highlightStyles.replaceSync(texts.highlights);
        styled = true;
      }
      return answer;
    },
    onChange: (found) => {
      if (!signal.aborted) tell(found);
    },
  });
  return { annotator, stop };
}
