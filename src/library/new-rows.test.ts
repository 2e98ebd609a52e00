import { expect, it } from 'vitest';
import { newRows } from './new-rows.ts';
import type { StoredSubscription } from './subscription.ts';

const row = (url: string, pack?: string): StoredSubscription => ({
  url,
  confirmed: true,
  updates: 'apply',
  due: 0,
  failures: 0,
  ...(pack !== undefined && { pack }),
});

it('leaves addresses alone that there is a subscription for', () => {
  const before = [row('https://a.example/p', 'p')];
  expect(newRows(before, [row('https://a.example/p'), row('https://b.example/q', 'q')])).toEqual([
    row('https://b.example/q', 'q'),
  ]);
});

it('binds none to a pack that another brings', () => {
  const before = [row('https://new.example/p', 'p')];
  expect(newRows(before, [row('https://old.example/p', 'p')])).toEqual([row('https://old.example/p')]);
  expect(newRows([], [row('https://a.example/p', 'p'), row('https://b.example/p', 'p')])).toEqual([
    row('https://a.example/p', 'p'),
    row('https://b.example/p'),
  ]);
});
