import { expect, it, vi } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import type { Claim } from '../claims/types.ts';
import type { StoredHead } from './database.ts';
import { unwantedRows } from './unwanted-rows.ts';

const { claims, sources, ...head } = builtIn;
const stored = (id: string): StoredHead => ({
  id,
  generation: 'g',
  bytes: 1,
  kept: 1,
  head: { ...head, id },
  claims: 2,
  sources: 1,
});
const [claim] = builtIn.claims;

it('names each claim as its pack does, and one that is gone by its ids', async () => {
  const read = vi.fn(async (_: StoredHead, ids: readonly string[]) =>
    ids.flatMap((id) => (id === 'kept' ? [{ ...(claim as Claim), id, statement: 'The harbour is closed.' }] : [])),
  );
  const muted = [
    { pack: builtIn.id, claim: claim?.id ?? '' },
    { pack: 'harbour', claim: 'kept' },
    { pack: 'harbour', claim: 'dropped' },
  ];
  const notSame = [
    { pack: 'gone', claim: 'c', quote: 'some words' },
    { pack: 'harbour', claim: 'kept', quote: 'others' },
  ];
  const rows = await unwantedRows(muted, notSame, [stored('harbour')], read);
  expect(rows.map(({ statement }) => statement)).toEqual([
    claim?.statement,
    'The harbour is closed.',
    'harbour: dropped',
    'gone: c',
    'The harbour is closed.',
  ]);
  expect(rows[4]).toMatchObject(notSame[1] ?? {});
  expect(read.mock.calls).toEqual([[stored('harbour'), ['kept', 'dropped']]]);
});

it('names the claims of a pack that cannot be read by their ids', async () => {
  const read = async () => Promise.reject(new Error('torn'));
  const rows = await unwantedRows([{ pack: 'torn', claim: 'c' }], [], [stored('torn')], read);
  expect(rows).toEqual([{ pack: 'torn', claim: 'c', statement: 'torn: c' }]);
});
