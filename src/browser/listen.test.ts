import { expect, it, vi } from 'vitest';
import { nothing } from './arguments.ts';
import { listen } from './listen.ts';

const fake = vi.hoisted(() => ({
  hearers: new Set<(received: unknown, sender: unknown, reply: (answer: unknown) => void) => unknown>(),
}));
vi.mock('./api.ts', () => ({
  browser: {
    runtime: {
      id: 'crossread',
      getURL: () => 'chrome-extension://crossread/',
      onMessage: {
        addListener: (hear: never) => fake.hearers.add(hear),
        removeListener: (hear: never) => fake.hearers.delete(hear),
      },
    },
  },
}));

it('answers by the callback, which it says it will, until disposed of', async () => {
  const dispose = listen({ packsChanged: { from: 'extension', read: nothing, answer: () => undefined } });
  const [hear] = fake.hearers;
  const sender = { id: 'crossread', url: 'chrome-extension://crossread/options.html' };
  const answer = await new Promise((reply) => {
    expect(hear?.({ name: 'packsChanged', args: [] }, sender, reply)).toBe(true);
  });
  expect(answer).toEqual({ value: undefined });
  dispose();
  expect(fake.hearers.size).toBe(0);
});
