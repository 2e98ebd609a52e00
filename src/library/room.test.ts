import { expect, it } from 'vitest';
import type { Database, withDatabase } from './database.ts';
import { allow, firstAllowance } from './room.ts';

/** A database with an allowance and nothing else. */
function notes(before?: number) {
  const kept: { allowance: unknown } = { allowance: before };
  const store = {
    get: async () => kept.allowance,
    put: async (value: unknown) => {
      kept.allowance = value;
    },
  };
  const db = { transaction: () => ({ store, done: Promise.resolve() }) };
  const use: typeof withDatabase = (task) => task(db as unknown as Database);
  return { kept, use };
}

it('never lowers the allowance', async () => {
  const { kept, use } = notes(800_000_000);
  await allow(400_000_000, use);
  expect(kept.allowance).toBe(800_000_000);
  await allow(1_600_000_000, use);
  expect(kept.allowance).toBe(1_600_000_000);
});

it('begins with what needs no question', async () => {
  const { kept, use } = notes();
  await allow(1, use);
  expect(kept.allowance).toBe(firstAllowance);
});
