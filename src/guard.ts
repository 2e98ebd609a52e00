/**
 * Firefox only, before any script of the page: keeps the card's nodes from the page's listeners.
 *
 * Firefox gives every listener `originalTarget`, `explicitOriginalTarget` and `rangeParent`, which are nodes of a closed
 * shadow tree; through them a page could read and rewrite the card (seen in Firefox 153; other browsers have no such
 * fields). So an event of the card ends here, at the window: the content script is told of it, and a plain copy goes
 * through the card without leaving its tree. What the browser does by itself (links, keys, scrolling) stays.
 */
import type { Relay } from './page/relay.ts';

const types = (
  'pointermove pointerover pointerout pointerenter pointerleave pointerdown pointerup pointercancel pointerrawupdate ' +
  'gotpointercapture lostpointercapture mousemove mouseover mouseout mouseenter mouseleave mousedown mouseup click dblclick ' +
  'auxclick contextmenu wheel DOMMouseScroll MozMousePixelScroll touchstart touchmove touchend touchcancel keydown keyup ' +
  'keypress beforeinput input change copy cut paste focus blur focusin focusout dragstart drag dragend dragenter dragover ' +
  'dragleave drop select selectstart compositionstart compositionupdate compositionend toggle beforetoggle scroll scrollend ' +
  'animationstart animationend animationcancel transitionrun transitionstart transitionend transitioncancel'
).split(' ');

// At the start of a document its root is still empty. Firefox also puts the scripts of an extension that was just installed or
// updated into the pages that are open, where the page's listeners were there before.
const isFirst = document.readyState === 'loading' && (document.documentElement?.childElementCount ?? 0) === 0;
const relay: Relay = { stands, host: undefined, told: undefined, hear: undefined };
// The content script of the same extension shares this global; the page does not.
Object.defineProperty(globalThis, 'crossreadRelay', { value: relay });

/** Of an event that nobody else can know of. Pages over plain http have no `randomUUID`. */
const probe = `${crypto.getRandomValues(new Uint32Array(4))}`;
let heard = false;

window.addEventListener(probe, () => {
  heard = true;
});
for (const type of types) window.addEventListener(type, keep, { capture: true, passive: false });

/** `document.open()` takes every listener off the window, ours with them. */
function stands(): boolean {
  heard = false;
  if (isFirst) window.dispatchEvent(new Event(probe));
  return heard;
}

function keep(event: Event): void {
  const { host } = relay;
  if (host === undefined || event.target !== host || !event.isTrusted) return;
  event.stopImmediatePropagation();
  // Escape closes the card alone, not also a dialog of the page around it.
  if ((event as KeyboardEvent).key === 'Escape') event.preventDefault();
  relay.hear?.(event);
  const { originalTarget: inside } = event as Event & { readonly originalTarget?: EventTarget | null };
  if (!inside || inside === host) return;
  const copy = copyOf(event);
  relay.told = copy;
  inside.dispatchEvent(copy);
  relay.told = undefined;
  if (copy.defaultPrevented) event.preventDefault();
}

/** A plain event, since Firefox lets made-up key events out of a tree whatever they are told; with the fields that the card looks at. */
function copyOf(event: Event): Event {
  const { type, bubbles, cancelable } = event;
  const copy = new Event(type, { bubbles, cancelable });
  for (const name of ['key', 'isComposing', 'relatedTarget', 'button'] as const) {
    Object.defineProperty(copy, name, { value: Reflect.get(event, name) });
  }
  return copy;
}
