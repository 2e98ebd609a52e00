/** Keeps our one element in the document, and where it can be used; gives up quietly on a page that fights it. */

export interface HostPlaceOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly host: HTMLElement;
  /** Called before the element is moved, since moving closes what is open in it. */
  readonly onMove: () => void;
}

export interface HostPlace {
  /** Puts the element where it belongs now; false where the page does not let it stay. */
  ensure(): boolean;
  /** Puts it back after the page took it out, as long as that is no fight. */
  restore(): void;
}

/** How often a page may take the element out, within `FIGHT` milliseconds, before it is left out. */
const PATIENCE = 5;
const FIGHT = 10_000;

/** Elements that show no children while they are fullscreen. */
const REPLACED = /^(?:video|iframe|img|canvas|object|embed)$/;

/** The element is attached by the first `ensure`, and taken out when the signal aborts. */
export function placeHost({ document, signal, host, onMove }: HostPlaceOptions): HostPlace {
  let attached = false;
  let removals: number[] = [];
  let given = false;

  const ensure = (): boolean => {
    if (given || signal.aborted) return false;
    const parent = placeFor(document, host);
    if (parent === null) return false;
    if (host.parentNode === parent && host.isConnected) return true;
    if (host.isConnected) onMove();
    parent.append(host);
    attached = host.isConnected;
    return attached;
  };

  const restore = (): void => {
    if (!attached || given || host.isConnected) return;
    const now = performance.now();
    removals = [...removals.filter((at) => now - at < FIGHT), now];
    onMove();
    if (removals.length > PATIENCE) given = true;
    else ensure();
  };

  const onTopLayer = (): void => {
    if (attached) ensure();
  };
  const quiet = { signal, passive: true, capture: true } as const;
  document.addEventListener('fullscreenchange', onTopLayer, quiet);
  document.addEventListener('toggle', (event) => (event.target !== host ? onTopLayer() : undefined), quiet);
  document.addEventListener('close', onTopLayer, quiet);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { ensure, restore };
}

/** Whatever is outside a modal dialog or a fullscreen element is drawn but inert, so the card has to be inside. */
function placeFor(document: Document, host: HTMLElement): Element | null {
  const dialogs = document.querySelectorAll('dialog:modal');
  const dialog = dialogs[dialogs.length - 1];
  const { fullscreenElement } = document;
  if (
    fullscreenElement !== null &&
    dialog === undefined &&
    fullscreenElement !== host &&
    !REPLACED.test(fullscreenElement.localName)
  ) {
    return fullscreenElement;
  }
  return dialog ?? document.documentElement;
}
