import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimWith, type Json, packWith } from './example-pack.ts';
import { parsePack } from './pack-format.ts';

describe('parsePack, whatever it is given', () => {
  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(parsePack(text).faults?.length).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePack(text).faults).toHaveLength(1);
      }),
    );
  });

  it('never throws, whatever stands in for a field of a pack', () => {
    const places = placesOf(packWith());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 }), (place, value) => {
        const input = packWith();
        replaceAt(input, place, value);
        const { pack, faults } = parsePack(JSON.stringify(input));
        // A good pack comes back as it went in; a bad one says why.
        if (pack) expect(pack).toEqual(JSON.parse(JSON.stringify(input)));
        else expect(faults.every(({ reason }) => reason.length > 0 && reason.length <= 1000)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps unknown fields of a good pack', () => {
    const names = fc.string({ minLength: 1 }).map((name) => `x-${name}`);
    const refused = /"(?:__proto__|constructor|prototype)":/;
    const fields = fc
      .dictionary(names, fc.jsonValue({ maxDepth: 4 }))
      .filter((value) => !refused.test(JSON.stringify(value)));
    fc.assert(
      fc.property(fields, fields, fields, (inPack, inSource, inReport) => {
        const input = {
          ...inPack,
          ...packWith({
            sources: [{ ...inSource, id: 'x', headline: 'h' }],
            claims: [
              claimWith({ reports: [{ ...inReport, source: 'x', summary: 's' }], relation: 'single', differences: [] }),
            ],
          }),
        };
        const text = JSON.stringify(input);
        expect(JSON.stringify(parsePack(text).pack)).toBe(text);
      }),
    );
  });
});

type Place = readonly (string | number)[];

function placesOf(value: unknown, here: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [here];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const deeper = inner.flatMap(([key, each]: [string | number, unknown]) => placesOf(each, [...here, key]));
  return here.length > 0 ? [here, ...deeper] : deeper;
}

function replaceAt(root: Json, place: Place, value: unknown): void {
  let at = root;
  for (const step of place.slice(0, -1)) at = at[step] as Json;
  at[place.at(-1) ?? ''] = value;
}
