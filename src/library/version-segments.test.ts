/** Segments carried over from version to version find what a fresh import of each version finds, in its order and with its scores; what is torn is made anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Pack } from '../claims/types.ts';
import { readKnowledge } from '../cli/word-knowledge.ts';
import { tableOf, yearsOf } from '../spotting/claim-set.ts';
import { exampleClaim, exampleIndex } from '../spotting/example-index.ts';
import { joinIndexes } from '../spotting/joined-index.ts';
import { packIndexOf } from '../spotting/pack-index.ts';
import { retrieve, spot } from '../spotting/spot.ts';
import { termIndexOf } from '../spotting/term-index.ts';
import { endsPart } from './cut-records.ts';
import { findKeys, readTable } from './key-table.ts';
import { digestOf, type RecordList } from './record-list.ts';
import { writeRecords } from './records.ts';
import { readSegments, type Segment, writeSegments } from './segment-list.ts';
import { claimSegment, openedIndex } from './segment-maker.ts';
import { segmentsAfter, wholeSegments } from './version-segments.ts';

const { pack: example, lexicon } = exampleIndex(readKnowledge());
const readWith = [3, 4] as const;

/** What is stored, and how many bytes of what have been read and written. */
function storage() {
  const stored = new Map<string, ArrayBuffer>();
  const read: string[] = [];
  let made = 0;
  const put = async (file: ArrayBuffer): Promise<string> => {
    const digest = await digestOf(file);
    stored.set(digest, file);
    return digest;
  };
  return {
    stored,
    read,
    made: () => made,
    listOf: async (claims: readonly Claim[]): Promise<RecordList> => {
      const [digests, ends]: [string[], number[]] = [[], []];
      let part: Claim[] = [];
      for (const [i, claim] of claims.entries()) {
        part.push(claim);
        if (!endsPart(claim.id, part.length) && i < claims.length - 1) continue;
        digests.push(await put(writeRecords(part)));
        ends.push(i + 1);
        part = [];
      }
      return { digests, ends };
    },
    tools: {
      read: async ({ digests }: RecordList, numbers: readonly number[]) =>
        numbers.map((number) => {
          read.push(digests[number] as string);
          return stored.get(digests[number] as string) as ArrayBuffer;
        }),
      readFiles: async (digests: readonly string[]) => digests.map((digest) => stored.get(digest)),
      writeFiles: (files: readonly ArrayBuffer[]) => Promise.all(files.map(put)),
      make: () => {
        const maker = claimSegment(lexicon, readWith);
        return {
          ...maker,
          add: (claim: Claim, place: number) => {
            made++;
            maker.add(claim, place);
          },
        };
      },
    },
  };
}

const page = ['The ferry crews of Aldport met the council in 2014.', 'Engineers closed the river gate.', 'A tower.'];

/** What a page finds in a pack of these claims, looked up in these segments. */
function found(claims: readonly Claim[], segments: Parameters<typeof joinIndexes>[0]): unknown {
  const pack: Pack = { ...example, claims: [...claims] };
  const index = packIndexOf(pack, tableOf(pack), joinIndexes(segments), lexicon, yearsOf(pack));
  return {
    ranked: retrieve({ blocks: page }, { packs: [index] }).packs.map(({ ranked }) => ranked),
    matches: spot({ blocks: page }, { packs: [index] }, { minScore: 0 }),
    years: [...index.years],
  };
}

function asStored({ stored }: ReturnType<typeof storage>, segments: readonly Segment[]) {
  return segments.map(({ files, places }) => {
    const index = openedIndex(stored.get(files[0]), readWith, places.length);
    if (index === undefined) throw new Error('a segment is torn');
    return { index, places };
  });
}

function placesOf({ stored }: ReturnType<typeof storage>, segments: readonly Segment[], id: string): number[] {
  return segments.flatMap(({ files, places }) => {
    const table = readTable(stored.get(files[1]) ?? new ArrayBuffer(4));
    return table ? findKeys(table, [id]).flatMap((at) => ((places[at] ?? -1) < 0 ? [] : [places[at]])) : [];
  }) as number[];
}

const word = fc.constantFrom(
  ...'ferry crews council Aldport met in 2014 2019 engineers closed river gate tower market 1,500 nobody'.split(' '),
);
const statement = fc.array(word, { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));
const edit = fc.record({
  how: fc.constantFrom('add', 'remove', 'alter', 'move'),
  at: fc.nat(),
  to: fc.nat(),
  statement,
});

describe('segmentsAfter', () => {
  it('finds in every version what a fresh import of it finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(statement, { minLength: 1, maxLength: 60 }),
        fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (statements, versions) => {
          const files = storage();
          let claims = statements.map((text, i) => exampleClaim(`c${i}`, text));
          let list = await files.listOf(claims);
          let segments = await wholeSegments(list, files.tools);
          let ids = claims.length;
          for (const edits of versions) {
            const next = [...claims];
            for (const { how, at, to, statement: text } of edits) {
              const place = at % (next.length + 1);
              const [one] = how === 'add' ? [] : next.splice(place, 1);
              if (how === 'add') next.splice(place, 0, exampleClaim(`c${ids++}`, text));
              if (one && how === 'alter') next.splice(place, 0, exampleClaim(one.id, text));
              if (one && how === 'move') next.splice(to % (next.length + 1), 0, one);
            }
            const after = await files.listOf(next);
            segments = await segmentsAfter({ list, segments }, after, files.tools);
            [claims, list] = [next, after];
            const read = readSegments(writeSegments({ fingerprint: readWith, years: [], segments }));
            expect(read?.segments).toEqual(segments);
            expect(segments.length).toBeLessThanOrEqual(5);
            for (const [place, { id }] of claims.entries()) expect(placesOf(files, segments, id)).toContain(place);
            expect(found(claims, asStored(files, segments))).toEqual(
              found(claims, [{ index: termIndexOf(claims, lexicon) }]),
            );
          }
        },
      ),
      { numRuns: Number(process.env.CROSSREAD_SOAK ?? 12) },
    );
  });

  const many = Array.from({ length: 2_000 }, (_, i) => exampleClaim(`c${i}`, `The quay ${i} of Aldport was closed.`));
  const alter = (claim: Claim): Claim => ({ ...claim, wordings: ['Now it is open.'] });

  it('reads and makes only what changed, and writes no file of the first segment again', async () => {
    const files = storage();
    const list = await files.listOf(many);
    const before = { list, segments: await wholeSegments(list, files.tools) };
    const next = many.map((claim, i) => (i % 100 === 0 ? alter(claim) : claim));
    files.read.length = 0;
    const after = await segmentsAfter(before, await files.listOf(next), files.tools);
    expect(files.made() - many.length).toBe(20);
    expect(files.read.length).toBeLessThanOrEqual(40);
    expect(after.map(({ places }) => places.length)).toEqual([2_000, 20]);
    expect(after[0]?.files).toEqual(before.segments[0]?.files);
  });

  it('takes over all of a version in another order, without making anything', async () => {
    const files = storage();
    const list = await files.listOf(many);
    const before = { list, segments: await wholeSegments(list, files.tools) };
    const next = [...many].reverse();
    const after = await segmentsAfter(before, await files.listOf(next), files.tools);
    expect(files.made()).toBe(many.length);
    expect(found(next, asStored(files, after))).toEqual(found(next, [{ index: termIndexOf(next, lexicon) }]));
  });

  it('makes one segment of all where a quarter changed, and has none of no claims', async () => {
    const files = storage();
    const list = await files.listOf(many);
    const before = { list, segments: await wholeSegments(list, files.tools) };
    const next = many.map((claim, i) => (i % 3 === 0 ? alter(claim) : claim));
    const after = await segmentsAfter(before, await files.listOf(next), files.tools);
    expect(after.map(({ places }) => places.length)).toEqual([2_000]);
    expect(await segmentsAfter(before, await files.listOf([]), files.tools)).toEqual([]);
  });

  it.each(['missing', 'torn'] as const)('reads every claim anew where a file it needs is %s', async (how) => {
    const files = storage();
    const list = await files.listOf(many);
    const before = { list, segments: await wholeSegments(list, files.tools) };
    const [file = ''] = before.segments[0]?.files ?? [];
    const bytes = files.stored.get(file) as ArrayBuffer;
    if (how === 'missing') files.stored.delete(file);
    else new Uint32Array(bytes)[40] = 7;
    const next = many.map((claim, i) => (i % 3 === 0 ? alter(claim) : claim));
    const after = await segmentsAfter(before, await files.listOf(next), files.tools);
    expect(after.map(({ places }) => places.length)).toEqual([2_000]);
    expect(found(next, asStored(files, after))).toEqual(found(next, [{ index: termIndexOf(next, lexicon) }]));
  });

  it('reads every claim anew where records of the version before are damaged', async () => {
    const files = storage();
    const list = await files.listOf(many);
    const before = { list, segments: await wholeSegments(list, files.tools) };
    const next = many.map((claim, i) => (i % 100 === 0 ? alter(claim) : claim));
    const after = await files.listOf(next);
    const damaged = list.digests.find((digest) => !after.digests.includes(digest)) ?? '';
    files.stored.set(damaged, (files.stored.get(damaged) ?? new ArrayBuffer(0)).slice(0, 40));
    const segments = await segmentsAfter(before, after, files.tools);
    expect(found(next, asStored(files, segments))).toEqual(found(next, [{ index: termIndexOf(next, lexicon) }]));
    expect(segments.map(({ places }) => places.length)).toEqual([2_000]);
  });
});
