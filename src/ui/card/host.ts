/** Opens and closes the one card of a page: its host, focus and keys. What it shows is drawn elsewhere, where it stands is `place`. */
import { type CardActions, cardActs } from './acts.ts';
import { createContent } from './content.ts';
import { focused, isInView, readOnFrom } from './focused.ts';
import { makeHost } from './host-element.ts';
import { isSheet, type Placing, placeBeside } from './place.ts';
import type { CardRequest } from './request.ts';
import { schemeAround } from './scheme.ts';

export interface CardOptions extends CardActions {
  readonly document: Document;
  /** Whether an event is the reader's own and not made up by a script. */
  readonly isReal: (event: Event) => boolean;
  /** Takes the card off the page for good. */
  readonly signal: AbortSignal;
  /** The bundled `card.css`, as text or as a sheet that has it by the time a card opens. */
  readonly styles: string | CSSStyleSheet;
  /** The reader closed the card (Escape, close button), or the page took it away. Not called by `close()`. */
  readonly onClose: () => void;
  /** The reader pinned the card (click in it, Enter), or let it go. */
  readonly onPin: (pinned: boolean) => void;
  /** `open` only where a test must see into it. */
  readonly mode?: ShadowRootMode | undefined;
}

export interface CardHandle {
  /** Whoever knows the page may put it where it is neither covered nor inert, before `open`; else it goes to the root element. */
  readonly host: HTMLElement;
  /** Shows a request, in place of any other. */
  readonly open: (request: CardRequest) => void;
  readonly close: () => void;
  /** The match shown has this place now among those of the page, from 0, and these are so many; its range may have been moved as well. */
  readonly moved: (at: number, of: number) => void;
}

/** Makes the card; the page sees nothing of it before the first `open`. Neither `open` nor `close` throws, whatever the page does. */
export function createCard(options: CardOptions): CardHandle {
  const { document, signal, styles, onClose, onPin, mode = 'closed', isReal } = options;
  const { host, root } = makeHost(document, styles, mode, signal, isReal);
  const content = createContent(document);
  const { panel } = content;
  root.append(panel);

  let shown: CardRequest | undefined;
  let placing: Placing | undefined;
  let focusBefore: HTMLElement | undefined;

  const close = () => {
    if (!shown) return;
    const { focus, range } = shown;
    shown = undefined;
    placing?.stop();
    placing = undefined;
    const active = root.activeElement;
    const back = focusBefore;
    focusBefore = undefined;
    if (active instanceof HTMLElement) active.blur();
    if (isShowing(host)) host.hidePopover();
    content.clear();
    if (!active || signal.aborted) return;
    if (back?.isConnected && (!focus || isInView(back))) back.focus({ preventScroll: true });
    else if (focus && range.startContainer.isConnected) quietly(() => readOnFrom(range, host, panel));
  };

  const dismiss = () => {
    const wasOpen = shown !== undefined;
    close();
    if (wasOpen) onClose();
  };

  const show = (request: CardRequest) => {
    placing?.stop();
    // Before the content is drawn anew, which takes away what has focus in it.
    if (request.focus && !root.activeElement) focusBefore = focused(document);
    shown = request;
    if (!host.isConnected) document.documentElement.append(host);
    if (!isShowing(host)) host.showPopover();
    const sheet = isSheet(request.touch, document.defaultView?.innerWidth ?? Number.POSITIVE_INFINITY);
    content.show(request, sheet);
    panel.style.colorScheme = schemeAround(request.range) ?? '';
    placing = sheet ? undefined : placeBeside(panel, host, request.range, request.point, dismiss);
    // The page may hide all that is in it; the card was then dismissed before it stood anywhere.
    if (!shown) placing?.stop();
    else if (request.focus) panel.focus({ preventScroll: true });
  };

  const open = (request: CardRequest) => {
    if (signal.aborted || request.drawn.length === 0) return;
    try {
      show(request);
    } catch {
      // The page took the host, its parent or the range away in between: there is nowhere to show the card.
      dismiss();
    }
  };

  const pin = (pinned: boolean) => {
    if (!shown || shown.pinned === pinned) return;
    shown = { ...shown, pinned };
    content.pin(pinned);
    onPin(pinned);
  };

  cardActs({ ...options, root, content, current: () => shown, pin, dismiss });
  root.addEventListener(
    'focusin',
    (event) => {
      const from = (event as FocusEvent).relatedTarget;
      if (from instanceof HTMLElement && !root.contains(from)) focusBefore ??= from;
    },
    { signal },
  );
  // Also while focus is in the page: a card that the pointer opened must close without moving the pointer (WCAG 1.4.13).
  document.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || !shown || !isShowing(host)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      dismiss();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    close();
    host.remove();
  });

  const moved = (at: number, of: number) => {
    placing?.again();
    if (!shown || (shown.at === at && shown.of === of)) return;
    shown = { ...shown, at, of };
    content.place(at, of);
  };

  return { host, open, close, moved };
}

/** The page may have taken the way away; then focus stays where the browser leaves it. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

function isShowing(host: HTMLElement): boolean {
  return host.matches(':popover-open');
}
