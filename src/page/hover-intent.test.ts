import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSE_AFTER,
  type Intent,
  type IntentAction,
  type IntentEvent,
  idle,
  intentAfter,
  OPEN_AFTER,
} from './hover-intent.ts';

/** Feeds events in turn, with a wake whenever one is due before the next. */
function play(
  events: readonly IntentEvent[],
  until = Number.POSITIVE_INFINITY,
): { actions: IntentAction[]; intent: Intent } {
  let intent: Intent = idle;
  let wakeAt: number | null = null;
  const actions: IntentAction[] = [];
  const feed = (event: IntentEvent): void => {
    const step = intentAfter(intent, event);
    ({ intent, wakeAt } = step);
    actions.push(...step.actions);
  };
  for (const event of events) {
    while (wakeAt !== null && 'time' in event && wakeAt < event.time) feed({ kind: 'wake', time: wakeAt });
    feed(event);
  }
  for (let i = 0; i < 9 && wakeAt !== null && wakeAt <= until; i += 1) feed({ kind: 'wake', time: wakeAt });
  return { actions, intent };
}

const over = (target: string | null, time: number): IntentEvent => ({ kind: 'over', target, time });
const card = (time: number): IntentEvent => ({ kind: 'over-card', time });
const ask = (target: string, touch = false): IntentEvent => ({ kind: 'ask', target, touch });
const press = (target: string | null, time: number, touch = false): IntentEvent => ({
  kind: 'press',
  target,
  time,
  touch,
});
const kinds = (actions: readonly IntentAction[]): string[] =>
  actions.map((action) => (action.kind === 'open' ? `open ${action.target}` : 'close'));

describe('hover intent', () => {
  it('opens when the pointer has rested long enough, and not before', () => {
    expect(play([over('a', 0)], OPEN_AFTER - 1).actions).toEqual([]);
    expect(play([over('a', 0)], OPEN_AFTER).actions).toEqual([
      { kind: 'open', target: 'a', pinned: false, focus: false, touch: false },
    ]);
  });

  it('counts from the first moment on the highlight, not from the last move on it', () => {
    expect(kinds(play([over('a', 0), over('a', 200), over('a', 390)], OPEN_AFTER).actions)).toEqual(['open a']);
  });

  it('does not open for a pointer that only passes', () => {
    expect(play([over('a', 0), over(null, 200)]).actions).toEqual([]);
    expect(kinds(play([over('a', 0), over('b', 300)], 300 + OPEN_AFTER).actions)).toEqual(['open b']);
  });

  it('closes after the grace once the pointer left highlight and card', () => {
    expect(kinds(play([over('a', 0), over(null, 1000)], 1000 + CLOSE_AFTER - 1).actions)).toEqual(['open a']);
    expect(kinds(play([over('a', 0), over(null, 1000)], 1000 + CLOSE_AFTER).actions)).toEqual(['open a', 'close']);
    expect(kinds(play([over('a', 0), card(1000), over(null, 5000)]).actions)).toEqual(['open a', 'close']);
  });

  it('counts the grace from when the pointer left, not from its last move outside', () => {
    const { actions } = play([over('a', 0), over(null, 1000), over(null, 1200)], 1000 + CLOSE_AFTER);
    expect(kinds(actions)).toEqual(['open a', 'close']);
  });

  it('stays while the card is hovered, and when the pointer crosses the gap to it in time', () => {
    expect(kinds(play([over('a', 0), over(null, 1000), card(1250)]).actions)).toEqual(['open a']);
  });

  it('does not switch when the way to the card crosses another highlight', () => {
    expect(kinds(play([over('a', 0), over(null, 1000), over('b', 1100), card(1280)]).actions)).toEqual(['open a']);
  });

  it('switches to another highlight that the pointer rests on, with one open at a time', () => {
    expect(kinds(play([over('a', 0), over('b', 1000)]).actions)).toEqual(['open a', 'close', 'open b']);
  });

  it('stays when the pointer comes back in time', () => {
    expect(kinds(play([over('a', 0), over(null, 1000), over('a', 1200)]).actions)).toEqual(['open a']);
  });

  it('opens at once and pinned on a click, and as a sheet on a tap', () => {
    expect(play([press('a', 0)], 0).actions).toEqual([
      { kind: 'open', target: 'a', pinned: true, focus: false, touch: false },
    ]);
    expect(play([press('a', 0, true)], 0).actions).toEqual([
      { kind: 'open', target: 'a', pinned: true, focus: false, touch: true },
    ]);
  });

  it('pins an open card by a click on its highlight, without opening it again', () => {
    const { actions, intent } = play([over('a', 0), press('a', 1000), over(null, 1100), over('b', 1200)]);
    expect(kinds(actions)).toEqual(['open a']);
    expect(intent).toMatchObject({ open: 'a', pinned: true });
  });

  it('pins on demand, and not where nothing is open', () => {
    expect(
      kinds(play([over('a', 0), over(null, 1000), { kind: 'pin', pinned: true }, over(null, 1100)]).actions),
    ).toEqual(['open a']);
    expect(play([{ kind: 'pin', pinned: true }]).intent).toEqual(idle);
  });

  it('closes on a click beside it unless pinned, and a sheet always', () => {
    expect(kinds(play([over('a', 0), press(null, 1000)]).actions)).toEqual(['open a', 'close']);
    expect(kinds(play([press('a', 0), press(null, 1000)]).actions)).toEqual(['open a']);
    expect(kinds(play([press('a', 0, true), press(null, 1000, true)]).actions)).toEqual(['open a', 'close']);
  });

  it('closes on Escape even when pinned, and does nothing on Escape when closed', () => {
    expect(kinds(play([press('a', 0), { kind: 'escape' }]).actions)).toEqual(['open a', 'close']);
    expect(play([{ kind: 'escape' }]).actions).toEqual([]);
  });

  it('opens with focus when a key asks', () => {
    expect(play([ask('a')]).actions).toEqual([{ kind: 'open', target: 'a', pinned: true, focus: true, touch: false }]);
  });

  it('goes on as a sheet from a sheet, and begins as one where fingers are all there is', () => {
    const touched = (events: readonly IntentEvent[]): boolean[] =>
      play(events).actions.flatMap((action) => (action.kind === 'open' ? [action.touch] : []));
    expect(touched([press('a', 0, true), ask('b'), ask('a')])).toEqual([true, true, true]);
    expect(touched([ask('a', true), ask('b', true)])).toEqual([true, true]);
    // A mouse at a device that has a touch screen as well.
    expect(touched([press('a', 0), ask('b', true)])).toEqual([false, false]);
  });

  it('forgets all when the card was closed otherwise', () => {
    expect(play([press('a', 0), { kind: 'closed' }])).toMatchObject({ intent: idle });
  });

  it('never closes what is not open, and never has two open, whatever happens', () => {
    const target = fc.constantFrom('a', 'b', null);
    const event = fc.oneof(
      fc.record({ kind: fc.constant('over' as const), target }),
      fc.record({ kind: fc.constant('over-card' as const) }),
      fc.record({ kind: fc.constant('press' as const), target, touch: fc.boolean() }),
      fc.record({ kind: fc.constant('ask' as const), target: fc.constantFrom('a', 'b'), touch: fc.boolean() }),
      fc.record({ kind: fc.constantFrom('escape' as const, 'wake' as const) }),
      fc.record({ kind: fc.constant('pin' as const), pinned: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.integer({ min: 0, max: 500 })), { maxLength: 40 }), (events) => {
        let time = 0;
        let intent: Intent = idle;
        let open: string | null = null;
        for (const [one, pause] of events) {
          time += pause;
          const step = intentAfter(intent, { ...one, time } as IntentEvent);
          for (const action of step.actions) {
            if (action.kind === 'close') expect(open).not.toBeNull();
            open = action.kind === 'open' ? action.target : null;
          }
          ({ intent } = step);
          expect(intent.open).toBe(open);
          // What is due is asked for, however late timers and events come.
          const due = [intent.next?.at, intent.closeAt].filter((at) => typeof at === 'number');
          expect(step.wakeAt).toBe(due.length === 0 ? null : Math.min(...due));
        }
      }),
    );
  });
});
