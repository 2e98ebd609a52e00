import { describe, expect, it, vi } from 'vitest';
import type { MatchView } from '../spotting/match-view.ts';
import type { CardRequest } from './annotator.ts';
import { drawnCard } from './drawn-card.ts';

const requestOf = (key: string): CardRequest => ({
  views: [{ key } as MatchView],
  range: {} as Range,
  pinned: false,
  focus: false,
  touch: false,
  at: 0,
  of: 1,
});

function start() {
  const drawing: { resolve(text: string): void; reject(error: Error): void }[] = [];
  const [show, onLost, moved, close] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const drawn = drawnCard({
    card: { host: {} as HTMLElement, close, moved },
    draw: () => new Promise((resolve, reject) => drawing.push({ resolve, reject })),
    show,
    onLost,
  });
  const settle = async (at: number, text?: string): Promise<void> => {
    if (text === undefined) drawing[at]?.reject(new Error('away'));
    else drawing[at]?.resolve(text);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...drawn, settle, show, onLost, moved, close };
}

describe('a card that is drawn elsewhere', () => {
  it('is shown with the place that its match has by then', async () => {
    const { card, aimed, settle, show } = start();
    card.open(requestOf('a'));
    card.moved(1, 3);
    await settle(0, 'A');
    expect(show).toHaveBeenCalledExactlyOnceWith('A', { ...requestOf('a'), at: 1, of: 3 });
    expect(aimed()?.key).toBe('a');
    card.open(requestOf('b'));
    await settle(1, 'B');
    expect(show).toHaveBeenLastCalledWith('B', requestOf('b'));
  });

  it('is not shown once it was closed, or another was asked for', async () => {
    const { card, settle, show, onLost } = start();
    card.open(requestOf('a'));
    card.open(requestOf('b'));
    await settle(0, 'A');
    card.close();
    await settle(1, 'B');
    expect(show).not.toHaveBeenCalled();
    card.open(requestOf('c'));
    card.open(requestOf('d'));
    await settle(2);
    expect(onLost).not.toHaveBeenCalled();
    await settle(3);
    expect(onLost).toHaveBeenCalledOnce();
  });
});
