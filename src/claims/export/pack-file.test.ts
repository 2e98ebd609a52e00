import { describe, expect, it } from 'vitest';
import { builtIn } from '../built-in.ts';
import { parsePack } from '../pack-format.ts';
import { packFile } from './pack-file.ts';

describe('a pack as a file', () => {
  it('has the name, the type and the text of its format, and says what the format cannot hold', () => {
    const crossread = packFile(builtIn, 'crossread');
    expect(crossread).toMatchObject({ name: 'built-in.json', type: 'application/json', leftOut: 0 });
    expect(parsePack(crossread.text).pack).toEqual(builtIn);
    const reports = builtIn.claims.reduce((sum, claim) => sum + claim.reports.length, 0);
    expect(packFile(builtIn, 'claim-review')).toMatchObject({ name: 'built-in.jsonld', leftOut: reports });
    expect(packFile(builtIn, 'csv')).toMatchObject({ name: 'built-in.csv', type: 'text/csv', leftOut: 0 });
  });
});
