/** Carries the reader's own pointer and Escape key to hover-intent and its decisions back; does not know what a card shows. */
import { type Intent, type IntentAction, type IntentEvent, idle, intentAfter } from './hover-intent.ts';
import type { Relay } from './relay.ts';

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PointerOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The element that holds the card; what happens in it is the card's. */
  readonly host: HTMLElement;
  /** Where events of the card come from that the document does not see. */
  readonly relay: Pick<Relay, 'hear'> | undefined;
  /** Whether there is anything to point at; where not, moves of the pointer cost nothing. */
  readonly hasTargets: () => boolean;
  /** Name of the highlight under a point, or null. */
  readonly targetAt: (point: Point) => string | null;
  readonly act: (action: IntentAction, point: Point | undefined) => void;
}

export interface Pointer {
  /** Tells of what is not a pointer's: a key, the popup, the card's own buttons. */
  tell(event: IntentEvent): void;
}

/** A click on one of these is its own. */
const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,video,audio,[role=button],[role=link],[contenteditable]';

/** Listens until the signal aborts; acts on the reader's own events only. */
export function watchPointer(options: PointerOptions): Pointer {
  const { document, signal, host, relay } = options;
  let intent: Intent = idle;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let last: { readonly point: Point; readonly onCard: boolean; readonly dragging: boolean } | undefined;

  const tell = (event: IntentEvent): void => {
    if (signal.aborted) return;
    const step = intentAfter(intent, event);
    intent = step.intent;
    clearTimeout(timer);
    timer = step.wakeAt === null ? undefined : setTimeout(wake, Math.max(0, step.wakeAt - performance.now()));
    const point = event.kind === 'ask' ? undefined : last?.point;
    for (const action of step.actions) options.act(action, point);
  };

  /** The page may have scrolled under a pointer that rests, so what is under it is looked up again. */
  const wake = (): void => {
    if (intent.next !== null) look();
    tell({ kind: 'wake', time: performance.now() });
  };

  const look = (): void => {
    const time = performance.now();
    if (last === undefined) return;
    if (last.onCard) tell({ kind: 'over-card', time });
    else tell({ kind: 'over', time, target: last.dragging ? null : options.targetAt(last.point) });
  };

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (intent === idle && !options.hasTargets()) return;
    last = { point: pointOf(event), onCard: event.target === host, dragging: event.buttons !== 0 };
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      look();
    });
  };

  const onOut = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.relatedTarget !== null || last === undefined) return;
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    last = undefined;
    tell({ kind: 'over', time: performance.now(), target: null });
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || event.target === host) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (intent === idle && !options.hasTargets()) return;
    const touch = 'pointerType' in event && event.pointerType === 'touch';
    const point = pointOf(event);
    const target = isTaken(event, document) ? null : options.targetAt(point);
    last = { point, onCard: false, dragging: false };
    tell({ kind: 'press', time: performance.now(), target, touch });
  };

  /** A finger that rests on a link: a tap on it is the link's. */
  const onLongPress = (event: MouseEvent): void => {
    if (!event.isTrusted || event.target === host || !('pointerType' in event) || event.pointerType !== 'touch') return;
    const point = pointOf(event);
    const target = options.hasTargets() && isInteractive(event) ? options.targetAt(point) : null;
    if (target === null) return;
    last = { point, onCard: false, dragging: false };
    tell({ kind: 'press', time: performance.now(), target, touch: true });
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape' && !event.isComposing && intent.open !== null)
      tell({ kind: 'escape' });
  };

  const heard: Record<string, (event: never) => void> = {
    pointermove: onMove,
    pointerout: onOut,
    click: onClick,
    contextmenu: onLongPress,
    keydown: onKey,
  };
  const hear = (event: Event): void => heard[event.type]?.(event as never);
  for (const type in heard) document.addEventListener(type, hear, { signal, passive: true, capture: true });
  if (relay) relay.hear = hear;
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
    { once: true },
  );
  return { tell };
}

function pointOf(event: MouseEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

/** A click on a link stays the link's, and one that ends a selection is part of selecting. */
function isTaken(event: MouseEvent, document: Document): boolean {
  const selection = document.getSelection();
  return (selection !== null && !selection.isCollapsed) || isInteractive(event);
}

function isInteractive(event: MouseEvent): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.matches(INTERACTIVE));
}
