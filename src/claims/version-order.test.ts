import { expect, it } from 'vitest';
import { isOlder } from './version-order.ts';

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
