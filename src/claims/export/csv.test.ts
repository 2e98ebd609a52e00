import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, readCsv, unguarded, writeCsv } from './csv.ts';

const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells);
const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', "'", '=', '-', '@', ' ', 'a') }),
);

describe('writeCsv', () => {
  it('writes RFC 4180 with a byte order mark', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['one, two', 'say "so"'],
        ['x\ny', ''],
      ]),
    ).toBe('\uFEFFa,b\r\n"one, two","say ""so"""\r\n"x\ny",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '－1', "'=1"])(
    'writes nothing that a spreadsheet would run: %j',
    (cell) => {
      expect(guarded(cell)).toBe(`'${cell}`);
      expect(unguarded(guarded(cell))).toBe(cell);
    },
  );

  it.each(["'tis", "'", '1-2', 'a=b', '', '“=1”'])('leaves alone what none would: %j', (cell) => {
    expect(guarded(cell)).toBe(cell);
  });

  it('begins no cell with a formula, whatever the text', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        expect(guarded(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
      }),
    );
  });

  it('is read back, whatever the cells', () => {
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const header = rows[0]?.map((_, i) => `column ${i}`) ?? [];
        expect(cellsOf(writeCsv([header, ...rows]))).toEqual([header, ...rows]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readCsv', () => {
  it('takes the separator and the line ends that the file has', () => {
    const rows = [
      ['a', 'b'],
      ['1', 'x,y'],
    ];
    expect(cellsOf('a;b\n1;x,y\n')).toEqual(rows);
    expect(cellsOf('a\tb\r\n1\tx,y')).toEqual(rows);
    expect(cellsOf('\uFEFFa,b\r1,"x,y"')).toEqual(rows);
  });

  it('leaves out blank lines, and keeps the count of rows', () => {
    expect(readCsv('a,b\n\n"x\ny",1\n\nz,2').rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 3, cells: ['x\ny', '1'] },
      { row: 5, cells: ['z', '2'] },
    ]);
  });

  it('keeps an empty cell at the end', () => {
    expect(cellsOf('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it('tells where a quotation mark is not closed', () => {
    expect(readCsv('a,b\n1,"x\ny').unclosed).toBe(2);
  });

  it('comes to an end, whatever the text', () => {
    fc.assert(fc.property(anyCell, (text) => void readCsv(text)));
  });
});
