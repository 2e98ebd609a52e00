import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../built-in.ts';
import { packWith } from '../example-pack.ts';
import { faultText } from '../pack-format.ts';
import { anyPack } from '../test-packs.ts';
import type { Pack } from '../types.ts';
import { readCsv, writeCsv } from './csv.ts';
import { csvToPack } from './csv-to-pack.ts';
import { packToCsv } from './pack-to-csv.ts';

const example = packWith() as unknown as Pack;
const head = 'claim,statement,source,headline,summary,pack,title,version,language,description,author,licence,updated';
const packCells = 'p,P,1,en,d,a,CC0-1.0,2024-01-01';
const faultsOf = (text: string) => (csvToPack(text).faults ?? []).map(faultText);

/** Sources come in the order in which they are first used. */
const inOrder = (pack: Pack | undefined) =>
  pack && { ...pack, sources: [...pack.sources].sort((a, b) => (a.id < b.id ? -1 : 1)) };

describe('packToCsv', () => {
  it('is read back with every field of the format', () => {
    expect(inOrder(csvToPack(packToCsv(builtIn)).pack)).toEqual(inOrder(builtIn));
    fc.assert(
      fc.property(anyPack, (pack) => {
        expect(inOrder(csvToPack(packToCsv(pack)).pack)).toEqual(inOrder(pack));
      }),
      { numRuns: 300 },
    );
  });

  it('is read back after the rows were sorted otherwise', () => {
    fc.assert(
      fc.property(anyPack, fc.infiniteStream(fc.nat()), (pack, numbers) => {
        const [header = [], ...rows] = readCsv(packToCsv(pack)).rows.map(({ cells }) => cells);
        const drawn = rows.map((row) => ({ row, at: numbers.next().value }));
        const sorted = drawn.sort((a, b) => a.at - b.at).map(({ row }) => row);
        const { pack: read } = csvToPack(writeCsv([header, ...sorted]));
        expect(read?.claims.length).toBe(pack.claims.length);
        expect(new Set(read?.sources.map(({ id }) => id))).toEqual(new Set(pack.sources.map(({ id }) => id)));
        for (const claim of pack.claims) {
          const same = read?.claims.find(({ id }) => id === claim.id);
          expect(same).toEqual({ ...claim, reports: expect.arrayContaining([...claim.reports]) });
        }
      }),
    );
  });

  it('has a row for each report, short fields in each, lists and the pack in the first', () => {
    const rows = readCsv(packToCsv(example)).rows.map(({ cells }) => cells);
    const table = rows.slice(1).map((cells) => Object.fromEntries((rows[0] ?? []).map((name, i) => [name, cells[i]])));
    expect(table.map(({ claim, source, quote }) => [claim, source, quote])).toEqual([
      ['opened', 'x', 'opened in May'],
      ['opened', 'y', ''],
      ['length', 'x', 'opened in May'],
      ['length', 'y', ''],
    ]);
    expect(table.map(({ statement }) => statement)).toEqual(Array(4).fill('The bridge opened in May.'));
    expect(table.map(({ wordings }) => wordings !== '')).toEqual([true, false, true, false]);
    expect(table.map(({ pack }) => pack)).toEqual(['harbour', '', '', '']);
  });
});

describe('csvToPack', () => {
  it('reads a table made by hand, with what a spreadsheet does to it', () => {
    const { pack } = csvToPack(
      'Claim;Statement;Source;Headline;Summary;Notes;Pack;Title;Version;Language;Description;Author;Licence;Updated\n' +
        `c1;The bridge is open.;s1;Bridge opens;It is open.;mine;${packCells.replaceAll(',', ';')}\n\n` +
        'c2;The toll is 2 euros.;s1;;"Two; euros.";;;;;;;;;\n',
    );
    expect(pack?.sources).toEqual([{ id: 's1', headline: 'Bridge opens' }]);
    expect(pack?.claims.map(({ id, relation, reports }) => [id, relation, reports])).toEqual([
      ['c1', 'single', [{ source: 's1', summary: 'It is open.' }]],
      ['c2', 'single', [{ source: 's1', summary: 'Two; euros.' }]],
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['an empty file', '', ['row 1: names no column claim, statement, source, summary']],
    ['a table of something else', 'name,age\nA,3', ['row 1: names no column claim, statement, source, summary']],
    ['a column twice', `claim,${head}`, ['row 1: names the column claim twice']],
    ['an open quote', `${head}\nc,"S,s,H,x`, ['line 2: a quotation mark is opened here and never closed']],
    [
      'two statements of one claim',
      `${head}\nc,S,s,H,x,${packCells}\nc,T,t,H,x`,
      ["row 3: statement differs from an earlier row's"],
    ],
    ['a report of nothing', `${head}\n,S,s,H,x,${packCells}`, ['row 2: has statement, but no claim']],
    ['a bad list', `${head},differences\nc,S,s,H,x,${packCells},{`, ['row 2: differences is not JSON']],
    [
      'lists in lists without end',
      `${head},differences\nc,S,s,H,x,${packCells},${'['.repeat(9_999)}${']'.repeat(9_999)}`,
      ['row 2: differences is not JSON'],
    ],
    ['what the format refuses', `${head}\nc,S,s,H,x,${packCells}\nd,S,t,,x`, ['row 3, column headline: is missing']],
    [
      'a source that reports twice',
      `${head},relation\nc,S,s,H,x,${packCells},differ\nc,S,s,H,y`,
      ['row 3, column source: source "s" reports this claim twice'],
    ],
    [
      'two reports without a relation',
      `${head}\nc,S,s,H,x,${packCells}\nc,S,t,H,y`,
      ['row 2, column relation: is missing'],
    ],
    [
      'a difference without its note',
      `${head},differences\nc,S,s,H,x,${packCells},"{""aspect"":""date"",""values"":{""s"":""May""}}"`,
      ['row 2, column differences[0].note: is missing'],
    ],
    ['no row that tells of the pack', `${head}\nc,S,s,H,x,,P,1,en,d,a,l,2024-01-01`, ['column pack: is missing']],
  ])('refuses %s, and says in which row', (_name, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('takes no field from a name that changes what an object is', () => {
    const text = `${head},differences,__proto__,constructor\nc,S,s,H,x,${packCells},"{""__proto__"":{""aspect"":""date""}}",1,2`;
    expect(faultsOf(text)).toEqual(['row 2, claims[0]: has a field called __proto__, which is refused']);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, withHead) => {
        expect(csvToPack(withHead ? `${head}\n${text}` : text).faults?.length).toBeGreaterThan(0);
      }),
    );
  });
});
