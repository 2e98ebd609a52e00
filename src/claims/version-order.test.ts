import { afterEach, expect, it } from 'vitest';
import { instantOf, isOlder } from './version-order.ts';

const may = '2026-05-01';
const june = '2026-06-01';

it.each([
  ['1.9', may, '1.10', may, true],
  ['1.10', may, '1.9', june, false],
  ['2', may, '1.9.9', june, false],
  ['1', may, '1.0.1', may, true],
  ['1.0', may, '1', may, false],
  ['1.0', may, '1', june, true],
  ['spring', may, 'summer', june, true],
  ['summer', june, 'spring', may, false],
  ['spring', may, '3', may, false],
  ['3', may, 'spring', june, true],
])('%s of %s is older than %s of %s: %s', (version, updated, other, otherUpdated, older) => {
  expect(isOlder({ version, updated }, { version: other, updated: otherUpdated })).toBe(older);
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])('orders dates alike wherever the reader is: %s', (tz) => {
  process.env.TZ = tz;
  const days = ['2024-02-28T23:00-02:00', '2024-02-29T01:30', '2024-02-29T02:00:00Z', '2024-02-29T05:00:00.5+02:00'];
  const expected = ['2024-02-29T01:00:00.000Z', '2024-02-29T01:30:00.000Z', '2024-02-29T02:00:00.000Z'];
  expect(days.map((day) => new Date(instantOf(day)).toISOString())).toEqual([...expected, '2024-02-29T03:00:00.500Z']);
  expect(instantOf('2024-02-29')).toBe(instantOf('2024-02-29T00:00'));
  expect(isOlder({ version: '1', updated: '2024-02-29' }, { version: '1', updated: '2024-02-29T01:00' })).toBe(true);
});
