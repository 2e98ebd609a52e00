/** What a click or a key in the card does; how the card opens and closes is the host's. */
import type { CardContent } from './content.ts';
import { copyText } from './copy-text.ts';
import type { CardAct, CardState } from './markup.ts';
import type { CardRequest } from './request.ts';

/** What the card asks of whoever knows the page and the settings. */
export interface CardActions {
  /** The next (1) or previous (-1) match on the page. */
  readonly onStep: (direction: 1 | -1) => void;
  /** Another match in the same words, by its key. */
  readonly onShow: (key: string) => void;
  /** The reader says that the words are not this claim, or mutes the claim; `on` false takes it back. Settled once stored. */
  readonly onRefuse: (how: Refusal, on: boolean) => Promise<void>;
}

export type Refusal = 'not-same' | 'mute';

export interface CardActsOptions extends CardActions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly root: ShadowRoot;
  readonly content: CardContent;
  readonly current: () => CardRequest | undefined;
  readonly pin: (pinned: boolean) => void;
  readonly dismiss: () => void;
}

const DONE: Readonly<Record<Refusal, CardState>> = { 'not-same': 'not-same', mute: 'muted' };

/** Listens until the signal aborts. */
export function cardActs(options: CardActsOptions): void {
  const { document, signal, root, content, current, pin, dismiss } = options;
  let refused: Refusal | undefined;
  let last: CardRequest | undefined;

  /** Tells of it only while the same match is shown. */
  const tell = (request: CardRequest | undefined, state: CardState | undefined): void => {
    if (current()?.drawn === request?.drawn) content.tell(state);
  };

  const refuse = (how: Refusal, on: boolean): void => {
    const request = current();
    if (request === undefined) return;
    options.onRefuse(how, on).then(
      () => {
        if (current()?.drawn !== request.drawn) return;
        refused = on ? how : undefined;
        last = request;
        tell(request, on ? DONE[how] : undefined);
        // What had the focus is no longer shown.
        if (on) root.querySelector<HTMLElement>(`[data-when=${DONE[how]}] button`)?.focus();
        else content.panel.focus({ preventScroll: true });
      },
      () => tell(request, 'failed'),
    );
  };

  const acts: Readonly<Record<CardAct, (button: HTMLElement) => void>> = {
    close: dismiss,
    pin: (button) => pin(button.getAttribute('aria-pressed') === 'false'),
    next: () => options.onStep(1),
    previous: () => options.onStep(-1),
    show: ({ dataset }) => options.onShow(dataset.key ?? ''),
    copy: ({ dataset }) => {
      const request = current();
      copyText(document, dataset.copy ?? '').then(
        () => tell(request, 'copied'),
        () => tell(request, 'failed'),
      );
    },
    'not-same': () => refuse('not-same', true),
    mute: () => refuse('mute', true),
    undo: () => {
      if (refused !== undefined && last?.drawn === current()?.drawn) refuse(refused, false);
    },
  };

  root.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
      const act = button?.dataset.act as CardAct | undefined;
      // Whoever clicks in a card wants it to stay.
      if (act !== 'pin') pin(true);
      if (button && act) acts[act](button);
    },
    { signal },
  );
  content.panel.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (target !== content.panel) return;
      if (key === 'Enter') pin(true);
      const forward = content.panel.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      if (/^Arrow(?:Left|Right)$/.test(key)) options.onStep(key === forward ? 1 : -1);
    },
    { signal },
  );
}
