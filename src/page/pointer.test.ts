import { afterEach, describe, expect, it, vi } from 'vitest';
import type { IntentAction } from './hover-intent.ts';
import { watchPointer } from './pointer.ts';

/** An element as far as the pointer asks it: whether it is something to press. */
class FakeElement {
  constructor(private readonly isLink: boolean) {}
  matches = (): boolean => this.isLink;
}

/** A document that hands over what listens to it, and what came of it. */
function watched() {
  vi.stubGlobal('Element', FakeElement);
  const heard = new Map<string, (event: unknown) => void>();
  const acts: IntentAction[] = [];
  const end = new AbortController();
  const document = {
    defaultView: null,
    getSelection: () => null,
    addEventListener: (type: string, hear: (event: unknown) => void) => heard.set(type, hear),
  };
  watchPointer({
    document: document as unknown as Document,
    signal: end.signal,
    host: new FakeElement(false) as unknown as HTMLElement,
    relay: undefined,
    hasTargets: () => true,
    targetAt: ({ x }) => (x < 100 ? 'claim' : null),
    act: (action) => acts.push(action),
  });
  const fire = (type: string, { x = 10, isLink = false, isTrusted = true, pointerType = 'touch' } = {}): void => {
    const target = new FakeElement(isLink);
    const composedPath = () => [target];
    heard.get(type)?.({ type, isTrusted, pointerType, button: 0, clientX: x, clientY: 10, target, composedPath });
  };
  return { fire, acts, end };
}

const sheet: IntentAction = { kind: 'open', target: 'claim', pinned: true, focus: false, touch: true };

describe('a finger', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('opens a claim by a tap, and closes it by one beside', () => {
    const { fire, acts, end } = watched();
    fire('click');
    fire('click', { x: 200 });
    expect(acts).toEqual([sheet, { kind: 'close' }]);
    end.abort();
  });

  it('leaves a tap on a link to the link, and opens its claim by resting on it', () => {
    const { fire, acts, end } = watched();
    fire('click', { isLink: true });
    expect(acts).toEqual([]);
    fire('contextmenu', { isLink: true });
    expect(acts).toEqual([sheet]);
    end.abort();
  });

  it('selects text by resting on it, as ever', () => {
    const { fire, acts, end } = watched();
    fire('contextmenu');
    expect(acts).toEqual([]);
    end.abort();
  });

  it('is not a mouse, and no script', () => {
    const { fire, acts, end } = watched();
    fire('contextmenu', { isLink: true, pointerType: 'mouse' });
    fire('contextmenu', { isLink: true, isTrusted: false });
    fire('contextmenu', { isLink: true, x: 200 });
    expect(acts).toEqual([]);
    end.abort();
  });
});
