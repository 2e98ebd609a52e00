import { expect, it } from 'vitest';
import { recordsAtHand } from './records-at-hand.ts';

/** A pack's sources, s0 on, and how often each was read. */
function sources() {
  const reads: number[] = [];
  const records = recordsAtHand(
    async (places) => {
      reads.push(...places);
      return new Map(places.map((at) => [at, { id: `s${at}` }]));
    },
    async (ids) => ids.map((id) => Number(id.slice(1))),
  );
  return { records, reads };
}

it('reads each record once', async () => {
  const { records, reads } = sources();
  await records.bring([3, 1, 3]);
  await records.bringByIds(['s1', 's2']);
  expect(reads).toEqual([3, 1, 2]);
  expect(records.all().map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
});

it('has at hand all that one page brought, however much it is, until the next one lets go', async () => {
  const { records } = sources();
  const places = Array.from({ length: 2_600 }, (_, at) => at);
  await records.bring(places);
  await records.bringByIds(['s0', 's9999']);
  expect(places.every((at) => records.at(at) !== undefined)).toBe(true);
  expect(['s0', 's9999'].map((id) => records.byId(id)?.at)).toEqual([0, 9999]);
  records.letGo();
  expect(records.all()).toHaveLength(2_000);
  expect(records.byId('s0')).toBeUndefined();
  await records.bringByIds(['s0']);
  expect(records.byId('s0')?.record).toEqual({ id: 's0' });
});

it('gives what was asked for, whatever is let go while it is read', async () => {
  const { records } = sources();
  await records.bring([7]);
  const asked = records.bring([7, 8]);
  const byId = records.bringByIds(['s7', 's9']);
  await records.bring(Array.from({ length: 2_600 }, (_, at) => at + 10));
  records.letGo();
  expect(records.at(7)).toBeUndefined();
  expect(new Set((await asked).keys())).toEqual(new Set([7, 8]));
  expect(new Set((await byId).keys())).toEqual(new Set(['s7', 's9']));
});
