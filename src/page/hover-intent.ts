/** Decides when a card opens and closes, from events and their times; starts no timer and touches no page. */

/** The pointer rests this long on a highlight before its card opens. In milliseconds (DESIGN.md). */
export const OPEN_AFTER = 400;
/** The card stays this long after the pointer left highlight and card. In milliseconds (DESIGN.md). */
export const CLOSE_AFTER = 300;

/** What happened. `time` in milliseconds on any clock that does not run back; `target` names a highlight. */
export type IntentEvent =
  | { readonly kind: 'over'; readonly time: number; readonly target: string | null }
  | { readonly kind: 'over-card'; readonly time: number }
  | { readonly kind: 'press'; readonly time: number; readonly target: string | null; readonly touch: boolean }
  /** A key, the popup's list or a button of the card asks for this highlight. `touch`: the reader's chief pointer is a finger. */
  | { readonly kind: 'ask'; readonly target: string; readonly touch: boolean }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  | { readonly kind: 'escape' }
  /** The card was closed by its own button, or its highlight went away. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'wake'; readonly time: number };

/** What to do now. */
export type IntentAction =
  | {
      readonly kind: 'open';
      readonly target: string;
      readonly pinned: boolean;
      readonly focus: boolean;
      readonly touch: boolean;
    }
  | { readonly kind: 'close' };

export interface Intent {
  /** The highlight whose card is open. */
  readonly open: string | null;
  readonly pinned: boolean;
  readonly touch: boolean;
  /** The highlight that the pointer rests on, and when its card opens. */
  readonly next: { readonly target: string; readonly at: number } | null;
  /** When the open card closes, unless the pointer comes back. */
  readonly closeAt: number | null;
}

export interface Step {
  readonly intent: Intent;
  readonly actions: readonly IntentAction[];
  /** When a `wake` is due, or null. */
  readonly wakeAt: number | null;
}

/** Nothing open, nothing pending. */
export const idle: Intent = { open: null, pinned: false, touch: false, next: null, closeAt: null };

/** The next state and what to do, for one event. Pure. */
export function intentAfter(intent: Intent, event: IntentEvent): Step {
  switch (event.kind) {
    case 'over':
      return over(intent, event.target, event.time);
    case 'over-card':
      return settled({ ...intent, next: null, closeAt: null });
    case 'press':
      return press(intent, event.target, event.touch);
    case 'ask':
      // From card to card it stays what it was, a sheet or none, whatever else the device has.
      return opened(event.target, {
        pinned: true,
        focus: true,
        touch: intent.open === null ? event.touch : intent.touch,
      });
    case 'pin':
      return settled(intent.open === null ? intent : { ...intent, pinned: event.pinned, next: null, closeAt: null });
    case 'escape':
      return closed(intent);
    case 'closed':
      return settled(idle);
    case 'wake':
      return wake(intent, event.time);
  }
}

function over(intent: Intent, target: string | null, time: number): Step {
  if (intent.pinned) return settled(intent);
  if (target !== null && target === intent.open) return settled({ ...intent, next: null, closeAt: null });
  const next =
    target === null ? null : intent.next?.target === target ? intent.next : { target, at: time + OPEN_AFTER };
  const closeAt = intent.open === null ? null : (intent.closeAt ?? time + CLOSE_AFTER);
  // What was due before this event came happens first: timers may be late, events are not.
  return wake({ ...intent, next, closeAt }, time);
}

function press(intent: Intent, target: string | null, touch: boolean): Step {
  if (target !== null) {
    if (target === intent.open) return settled({ ...intent, pinned: true, next: null, closeAt: null });
    return opened(target, { pinned: true, focus: false, touch });
  }
  // A pinned card stays when the reader clicks beside it with a mouse; a sheet covers the page and goes.
  if (intent.open !== null && (!intent.pinned || intent.touch || touch)) return closed(intent);
  return settled({ ...intent, next: null });
}

function wake(intent: Intent, time: number): Step {
  if (intent.next !== null && time >= intent.next.at) {
    return opened(intent.next.target, { pinned: false, focus: false, touch: false });
  }
  if (intent.closeAt !== null && time >= intent.closeAt) {
    return settled({ ...idle, next: intent.next }, [{ kind: 'close' }]);
  }
  return settled(intent);
}

function opened(target: string, how: { pinned: boolean; focus: boolean; touch: boolean }): Step {
  const intent = { open: target, pinned: how.pinned, touch: how.touch, next: null, closeAt: null };
  return settled(intent, [{ kind: 'open', target, ...how }]);
}

function closed(intent: Intent): Step {
  return settled(idle, intent.open === null ? [] : [{ kind: 'close' }]);
}

function settled(intent: Intent, actions: readonly IntentAction[] = []): Step {
  const due = [intent.next?.at, intent.closeAt].filter((at) => at !== null && at !== undefined);
  return { intent, actions, wakeAt: due.length === 0 ? null : Math.min(...due) };
}
