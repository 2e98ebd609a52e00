/** Holds docs/packs.md against the code: its pack, its sentences, its table of fields and its messages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { csvColumns } from '../claims/export/csv-columns.ts';
import { csvToPack } from '../claims/export/csv-to-pack.ts';
import { claimReviewFields } from '../claims/export/pack-to-claim-review.ts';
import { packToCsv } from '../claims/export/pack-to-csv.ts';
import { faultLine, parsePack } from '../claims/pack-format.ts';
import type { Pack } from '../claims/types.ts';
import { compile } from '../spotting/claim-set.ts';
import { spot } from '../spotting/spot.ts';
import { findOverlaps } from './check/overlaps.ts';
import { weakSpots } from './check/weak-spots.ts';
import { readKnowledge } from './word-knowledge.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const guide = read('docs/packs.md');
const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
const examplePack = (): Pack => {
  const { pack } = parsePack(example);
  if (!pack) throw new Error('The pack of docs/packs.md is faulty.');
  return pack;
};

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** What the table has no rows for the insides of. */
const whole = /^(?:sources\[\]\.pages|claims\[\]\.(?:wordings|differences|tensions|background)|aliases)$/;

/** Every field of the format, with whether it is required where it stands. */
function fieldsOf({ properties = {}, required = [] }: Schema, before = ''): [field: string, required: boolean][] {
  return Object.entries(properties).flatMap(([name, schema]): [string, boolean][] => {
    const path = `${before}${name}`;
    if (whole.test(path)) return [[path, required.includes(name)]];
    if (schema.items?.properties) return fieldsOf(schema.items, `${path}[].`);
    if (schema.properties) return fieldsOf(schema, `${path}.`);
    return [[path, required.includes(name)]];
  });
}

describe('docs/packs.md', () => {
  it('has a pack without a fault or a weak spot', () => {
    expect((parsePack(example).faults ?? []).map(faultLine)).toEqual([]);
    expect(weakSpots(examplePack())).toEqual([]);
    expect(findOverlaps(examplePack(), readKnowledge()).spots).toEqual([]);
  });

  it('has a sentence in which its claim is spotted', () => {
    const sentence = /^> (.*)$/m.exec(guide)?.[1] ?? '';
    const matches = spot({ blocks: [sentence] }, compile([examplePack()], readKnowledge()));
    expect(matches.map(({ claim, relation }) => [claim, relation])).toEqual([['fare', 'states']]);
  });

  it('names every field, those that are required, and where the exports have them', () => {
    const table = guide.slice(guide.indexOf('<!-- fields -->'), guide.indexOf('<!-- /fields -->'));
    const rows = [
      ...table.matchAll(/^\| (\*{0,2})([a-z][\w[\].]*)\1 +\| .*? +\| (?:`(.*?)`)? *\| (?:`(.*?)`)? *\|$/gm),
    ];
    const told = rows.map(([, bold, field, review = '', csv = '']) => ({
      field,
      required: bold === '**',
      review,
      csv,
    }));
    const inReview: Readonly<Record<string, string>> = claimReviewFields;
    const inCsv = Object.fromEntries(Object.entries(csvColumns).map(([column, field]) => [field, column]));
    const fields = fieldsOf(JSON.parse(read('docs/crossread-1.schema.json')) as Schema);
    const expected = fields.map(([field, required]) => ({
      field,
      required,
      review: inReview[field === 'sources[].id' ? 'claims[].reports[].source' : field] ?? '',
      csv: inCsv[field === 'sources[].id' ? 'claims[].reports[].source' : field] ?? '',
    }));
    const byField = (rows: typeof expected) => new Map(rows.map(({ field, ...rest }) => [field, rest]));
    expect(byField(told as typeof expected)).toEqual(byField(expected));
  });

  it('shows faults as they are printed', () => {
    const shown = [...guide.matchAll(/<!-- fault: (.*?) -> (.*?) -->\n\n {4}(.*)$/gm)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, before = '', after = '', line] of shown) {
      expect(example).toContain(before);
      expect(parsePack(example.replace(before, after)).faults?.map(faultLine)).toEqual([line]);
    }
  });

  it('shows a fault of a table as it is told', () => {
    const [gazette, { headline = '', ...post } = {}] = examplePack().sources;
    const table = packToCsv({ ...examplePack(), sources: [gazette, { ...post, headline: '' }] as Pack['sources'] });
    expect(headline).not.toBe('');
    expect(guide).toContain(`\`${csvToPack(table).faults?.map(faultLine).join()}\``);
  });

  it('is what the README leads to', () => {
    expect(read('README.md')).toContain('](docs/packs.md)');
  });
});
