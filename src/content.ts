/** The content script: wires the annotator and its card to the settings, the background and the popup. */
import type { PageText } from './article/outline.ts';
import { browser } from './browser/api.ts';
import { nothing, oneKey, oneStep } from './browser/arguments.ts';
import { askAgain } from './browser/ask-again.ts';
import { within } from './browser/deadline.ts';
import { checkOrphaned, onOrphaned, unlessOrphaned } from './browser/errors.ts';
import { createFindings, type Found } from './browser/findings.ts';
import { listen } from './browser/listen.ts';
import { takePage } from './browser/once.ts';
import { send } from './browser/send.ts';
import { onSettingsChange, readSettings } from './browser/settings.ts';
import { type Settings, switchAt } from './browser/settings-values.ts';
import { type Annotator, annotate } from './page/annotator.ts';
import type { Relay } from './page/relay.ts';
import type { PageAnswer } from './spotting/match-view.ts';
import { fromSent } from './spotting/sent-answer.ts';
import { createCard } from './ui/card/host.tsx';
import { provideWords } from './ui/words.ts';

/** The first question may wait for packs to be compiled; one that takes longer is given up. In milliseconds. */
const spotDeadline = 30_000;

/** In Firefox, the guard that repeats the card's events; see guard.ts. */
const relay = (globalThis as { readonly crossreadRelay?: Relay }).crossreadRelay;
const isReal = (event: Event): boolean => event.isTrusted || event === relay?.told;

// Feeds, pictures and PDFs have no article of ours: left alone, they do not answer the popup, which then says so.
const isPage = document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
const life = isPage && window.top === window ? takePage(globalThis) : undefined;
if (life !== undefined) whenShown(() => begin(life));

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
  let reading: { readonly annotator: Annotator; readonly stop: AbortController } | undefined;

  const fail = (): void => {
    if (!checkOrphaned()) findings.tell({ status: 'failed', views: [], took: 0 });
  };
  const apply = (settings: Settings): void => {
    if (life.signal.aborted) return;
    const state = switchAt(settings, site);
    try {
      if (state === 'on') {
        reading ??= read(life.signal, findings.tell);
        return;
      }
      reading?.stop.abort();
      reading = undefined;
      findings.tell({ status: state, views: [], took: 0 });
    } catch {
      // Whatever a page does to be unreadable, nothing of it belongs on its console.
      fail();
    }
  };
  // Where the switches cannot be read, better not to read the page at all.
  const refresh = (): Promise<void> => readSettings().then(apply, fail);

  // Firefox puts the new script of an updated extension into pages at once, and lets the old one leave its card behind.
  for (const left of document.querySelectorAll('crossread-card')) left.remove();
  provideWords((key, substitutions) => unlessOrphaned(() => browser.i18n.getMessage(key, substitutions), ''));
  const stopListening = listen({
    summary: {
      from: 'extension',
      read: nothing,
      answer: async () => {
        await refresh();
        return { ...findings.now(), site };
      },
    },
    settled: {
      from: 'extension',
      read: nothing,
      answer: async () => {
        await refresh();
        return { ...(await findings.settled()), site };
      },
    },
    open: { from: 'extension', read: oneKey, answer: (_, key) => void reading?.annotator.open(key) },
    step: { from: 'extension', read: oneStep, answer: (_, direction) => void reading?.annotator.step(direction) },
  });
  const stopWatching = onSettingsChange(apply);
  onOrphaned(() => life.abort());
  life.signal.addEventListener('abort', () => {
    unlessOrphaned(stopListening, undefined);
    unlessOrphaned(stopWatching, undefined);
  });
  // A page that comes back from the browser's page cache has lost its badge, and may have missed a change.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      findings.showBadgeAgain();
      void refresh();
    },
    { signal: life.signal },
  );
  document.addEventListener('visibilitychange', () => checkOrphaned(), { signal: life.signal });
  void refresh();
}

function read(life: AbortSignal, tell: (found: Found) => void): { annotator: Annotator; stop: AbortController } {
  const stop = new AbortController();
  const signal = AbortSignal.any([life, stop.signal]);
  const cardStyles = new CSSStyleSheet();
  const highlightStyles = new CSSStyleSheet();
  let styled = false;
  const card = createCard({
    document,
    signal,
    styles: cardStyles,
    isReal,
    onClose: () => annotator.cardClosed(),
    onPin: () => annotator.pin(),
  });
  if (relay) relay.host = card.host;
  const annotator = annotate({
    document,
    signal,
    card,
    relay,
    highlightStyles,
    spot: async (page) => {
      const answer = await spot(page);
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

/** A stopped worker is asked again, twice at most; whatever happens, the page hears of it in time. */
async function spot(page: PageText): Promise<PageAnswer> {
  return fromSent(
    await within(
      spotDeadline,
      'looking up claims',
      askAgain(3, () => send('spot', page)),
    ),
  );
}
