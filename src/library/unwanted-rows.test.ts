import { expect, it } from 'vitest';
import { builtIn } from '../claims/built-in.ts';
import { unwantedRows } from './unwanted-rows.ts';

it('names each claim as its pack does, and one that is gone by its ids', () => {
  const [claim] = builtIn.claims;
  const muted = { pack: builtIn.id, claim: claim?.id ?? '' };
  const gone = { pack: 'gone', claim: 'c', quote: 'some words' };
  expect(unwantedRows([muted], [gone], [builtIn])).toEqual([
    { ...muted, statement: claim?.statement },
    { ...gone, statement: 'gone: c' },
  ]);
});
