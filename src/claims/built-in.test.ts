import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtIn } from './built-in.ts';

/** Measurements refer to these. */
const ids = [
  'two-notes',
  'hajin-six-months',
  'militants-nine-settlements',
  'isis-last-pockets',
  'civilians-1500',
  'rukban-50000',
  'tanf-blocks-aid',
  'east-bank-peace',
  'kurdish-arab-tension',
  'oil-smuggling',
  'syrian-army-two-weeks',
  'inf-dialogue',
  'no-pentagon-reply',
  'pompeo-60-days',
  'inf-violations',
  'aegis-europe',
  'inf-1987',
  'inf-range',
  'un-resolution',
];

const data = process.env.CROSSREAD_DATA ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const articles = new Map([
  ['a', join(data, 'seeds', '000_ae7837e863c6dc23.txt')],
  ['b', join(data, 'seeds', '001_4ab037df6d2d5d85.txt')],
]);
const absent = ![...articles.values()].every((file) => existsSync(file));

const reports = builtIn.claims.flatMap(({ id, reports }) => reports.map((report) => ({ id, ...report })));

describe('the built-in pack', () => {
  it('has the 19 claims, under their fixed ids', () => {
    expect(builtIn.claims.map(({ id }) => id)).toEqual(ids);
  });

  it('gives no outlet, URL or date that the documents do not give', () => {
    expect(builtIn.sources.map(({ id, outlet, url, published }) => ({ id, outlet, url, published }))).toEqual([
      { id: 'a', outlet: undefined, url: undefined, published: '2018-12-15' },
      { id: 'b', outlet: undefined, url: undefined, published: undefined },
    ]);
  });

  it.each(builtIn.claims)(
    '$id: its relation fits its reports and differences',
    ({ relation, reports, differences }) => {
      expect(relation === 'single').toBe(reports.length === 1);
      expect(differences.length > 0).toBe(relation === 'differ' || relation === 'conflict');
      const reporting = reports.map(({ source }) => source);
      for (const { values } of differences) expect(Object.keys(values)).toEqual(reporting);
      for (const { values } of differences) expect(new Set(Object.values(values)).size).toBe(reporting.length);
    },
  );

  it.each(builtIn.claims)('$id: is in tension both ways', ({ id, tensions = [] }) => {
    const others = builtIn.claims.filter((claim) => claim.tensions?.includes(id)).map((claim) => claim.id);
    expect(others).toEqual(tensions);
  });

  it.each(builtIn.claims)('$id: has 6 to 10 different wordings', ({ wordings }) => {
    expect(new Set(wordings).size).toBe(wordings.length);
    expect(wordings.length).toBeGreaterThanOrEqual(6);
    expect(wordings.length).toBeLessThanOrEqual(10);
  });

  it('quotes at most 120 characters', () => {
    expect(reports.filter(({ quote = '' }) => quote.length > 120)).toEqual([]);
  });

  it('names each thing in one group only', () => {
    const names = builtIn.aliases.flat().map((name) => name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.skipIf(absent)(
    `quotes each source word for word${absent ? ' (skipped: the articles are not on this machine)' : ''}`,
    () => {
      const texts = new Map([...articles].map(([source, file]) => [source, plain(readFileSync(file, 'utf8'))]));
      const wrong = reports.filter(
        ({ source, quote }) => quote !== undefined && !texts.get(source)?.includes(plain(quote)),
      );
      expect(wrong).toEqual([]);
      expect(reports.filter(({ quote }) => quote !== undefined).length).toBeGreaterThan(ids.length);
    },
  );

  it.skipIf(absent)(
    `has the articles' own headlines${absent ? ' (skipped: the articles are not on this machine)' : ''}`,
    () => {
      for (const { id, headline } of builtIn.sources) {
        const lines = readFileSync(articles.get(id) ?? '', 'utf8').split('\n');
        expect(lines.map((line) => line.trim())).toContain(headline);
      }
    },
  );
});

function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, ' ');
}
