/** Makes the one element the card adds to a page: closed, deaf to scripted events, and with nothing bubbling out of it. */

/** Name of the element; it says nothing of what is claimed. */
const NAME = 'crossread-card';

/**
 * Important, because in a shadow tree that alone wins over the page's rules for the host. `all` leaves `direction` as
 * the page has it.
 */
const GUARD = `
  :host {
    all: initial !important;
    direction: ltr !important;
    position: fixed !important;
    inset: 0 !important;
    pointer-events: none !important;
  }
  :host(:not(:popover-open)) {
    display: none !important;
  }`;

/** What is kept from the page once it was pressed, moved or typed in the card. Enter and leave do not bubble anyway. */
const KEPT_IN = (
  'keydown keyup keypress copy ' +
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout ' +
  'pointerdown pointerup pointermove pointerover pointerout ' +
  'touchstart touchmove touchend wheel dragstart focusin focusout'
).split(' ');

export interface HostElement {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** Makes the host, not yet in the document. `styles` is its style sheet, or the text of one. */
export function makeHost(
  document: Document,
  styles: string | CSSStyleSheet,
  mode: ShadowRootMode,
  signal: AbortSignal,
  isReal: (event: Event) => boolean,
): HostElement {
  const host = undefinedElement(document);
  const root = host.attachShadow({ mode });
  root.adoptedStyleSheets = [styleSheet(GUARD), typeof styles === 'string' ? styleSheet(styles) : styles];
  host.popover = 'manual';
  const dropScripted = (event: Event): void => {
    if (!isReal(event)) event.stopImmediatePropagation();
  };
  for (const type of KEPT_IN) {
    root.addEventListener(type, dropScripted, { signal, capture: true });
    root.addEventListener(type, keepIn, { signal, passive: true });
  }
  return { host, root };
}

/**
 * A page may define an element of our name; its class could then reach the closed root through `attachInternals()`.
 * A plain `div` can never be given a class.
 */
function undefinedElement(document: Document): HTMLElement {
  const element = document.createElement(NAME);
  return element.matches(':defined') ? document.createElement('div') : element;
}

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function keepIn(event: Event): void {
  event.stopPropagation();
}
