import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../claims/built-in.ts';
import { claimWith, packWith } from '../../claims/example-pack.ts';
import { packToClaimReview } from '../../claims/export/pack-to-claim-review.ts';
import { packToCsv } from '../../claims/export/pack-to-csv.ts';
import { faultAt, faultText, parsePack } from '../../claims/pack-format.ts';
import type { Pack } from '../../claims/types.ts';
import { readCandidates } from './candidates.ts';
import type { FromImporter, ImportFile, ImportWords } from './protocol.ts';

const words: ImportWords = {
  language: 'en',
  notStated: 'not stated',
  andOthers: '$1 and others',
  description: 'From $1.',
};
const builtInTable = packToCsv(builtIn);
const signal = new AbortController().signal;
const review = (claim: string, change: object = {}) => ({
  '@type': 'ClaimReview',
  url: `https://checks.example/${encodeURIComponent(claim)}`,
  claimReviewed: claim,
  inLanguage: 'en',
  author: { '@type': 'Organization', name: 'Example Checks' },
  datePublished: '2024-06-02',
  reviewRating: { alternateName: 'False' },
  ...change,
});
/** Over a megabyte, so that it is read as it streams in. */
const many = Array.from({ length: 4000 }, (_, i) =>
  review(`The bridge number ${i} was sold to a bank in the month of May.`, { x: 'x'.repeat(200) }),
);

function file(name: string, content: unknown): ImportFile {
  const bytes = content instanceof Uint8Array || typeof content === 'string' ? content : JSON.stringify(content);
  return { name, modified: Date.UTC(2024, 7, 1), content: new Blob([bytes as BlobPart]) };
}

async function read(...files: ImportFile[]) {
  const told: FromImporter[] = [];
  const found = await readCandidates(files, words, signal, (news) => told.push(news));
  return { ...found, told };
}

describe('readCandidates', () => {
  it('reads packs, lists that stream in, and what saved pages carry', async () => {
    const {
      read: found,
      refusals,
      told,
    } = await read(
      file('harbour.json', packWith()),
      file(
        'Feed 2024.json.gz',
        gzipSync(
          `\uFEFF${JSON.stringify({ '@type': 'DataFeed', license: { url: 'https://l.example/' }, dataFeedElement: many.map((item) => ({ item })) })}`,
        ),
      ),
      {
        name: 'page.html',
        modified: 0,
        content: { texts: [JSON.stringify(review('It was sold.'))], items: [], headline: 'A page' },
      },
    );
    expect(refusals).toEqual([]);
    expect(found.map(({ candidate }) => candidate)).toMatchObject([
      { id: 'harbour', claims: 2, sources: 2, samples: [{ statement: 'The bridge opened in May.', ratings: [] }, {}] },
      {
        id: 'reviews-feed-2024',
        title: 'Feed 2024',
        version: '2024-06-02',
        updated: '2024-06-02',
        language: 'en',
        description: 'From Feed 2024.json.gz.',
        author: 'Example Checks',
        licence: 'https://l.example/',
        claims: 4000,
        sources: 4000,
      },
      { id: 'reviews-page', title: 'A page', claims: 1, licence: 'not stated' },
    ]);
    expect(found[1]?.candidate.samples).toHaveLength(5);
    expect(found[1]?.candidate.samples[0]?.ratings).toEqual([{ rating: 'False', outlet: 'Example Checks' }]);
    expect(
      told.some((news) => news.kind === 'reading' && news.claims > 0 && news.claims < 4000 && news.bytes > 0),
    ).toBe(true);
  });

  it.each([
    ['a list that is the file', many],
    ['a graph', { '@context': 'https://schema.org', '@graph': many }],
    ['a list of items', { itemListElement: many.map((item) => ({ '@type': 'ListItem', item })) }],
    ['a field that nobody knows', { reviews: many }],
  ])('streams %s', async (_, content) => {
    const { read: found, refusals } = await read(file('feed.json', content));
    expect([found[0]?.pack.claims.length, refusals]).toEqual([4000, []]);
  });

  it('reads a table, plain or gzipped, whatever its cells hold', async () => {
    const { pack = builtIn } = parsePack(JSON.stringify(packWith({ description: 'Says "format": "crossread/1".' })));
    const other = { ...pack, id: 'other', aliases: [] };
    const { read: found, refusals } = await read(
      file('harbour.CSV', packToCsv(pack)),
      file('other.csv.gz', gzipSync(packToCsv(other))),
    );
    expect(refusals).toEqual([]);
    expect(found.map((one) => one.pack)).toEqual([pack, other]);
    expect(found[0]?.candidate).toMatchObject({ file: 'harbour.CSV', claims: 2, sources: 2, samples: [{}, {}] });
  });

  it.each([3, 2500])('reads a pack of %i fact-checks that was saved as ClaimReview back as it was', async (size) => {
    const { pack: example = builtIn } = parsePack(JSON.stringify(packWith()));
    const pack: Pack = {
      ...example,
      language: 'de',
      sources: [{ id: 'check', headline: 'Checked', published: '2024-01-02' }],
      claims: Array.from({ length: size }, (_, i) => ({
        id: `c${i}`,
        statement: `The  bridge <b>number</b> ${i} was sold in May.`,
        wordings: ['x'.repeat(200), 'It was sold.'],
        reports: [{ source: 'check', summary: 'It was not.', review: { rating: '3', date: '2024-01-03' } }],
        relation: 'single',
        differences: [],
      })),
      aliases: [],
    };
    const { read: found, refusals } = await read(file('harbour.jsonld', packToClaimReview(pack).text));
    expect(refusals).toEqual([]);
    expect(found.map((one) => one.pack)).toEqual([pack]);
    expect(found[0]?.candidate.samples[0]?.ratings).toEqual([{ rating: '3' }]);
    const changed = packToClaimReview(pack).text.replace('"c1"', '"c2"');
    expect((await read(file('harbour.jsonld', changed))).refusals[0]?.faults[0]).toMatchObject({
      path: 'claims[2].id',
    });
  });

  it('parts a list by language', async () => {
    const german = review('Die Brücke wurde im Mai an eine Bank verkauft.', { inLanguage: 'de' });
    const { read: found } = await read(file('feed.json', [...many.slice(0, 3), german]));
    expect(found.map(({ candidate: { id, title, claims } }) => [id, title, claims])).toEqual([
      ['reviews-feed-en', 'feed (English)', 3],
      ['reviews-feed-de', 'feed (German)', 1],
    ]);
  });

  it('counts what it leaves out by reason', async () => {
    const bad = Array.from({ length: 3 }, () => review('It was sold.', { reviewRating: { ratingValue: 3 } }));
    const { read: found, refusals } = await read(file('feed.json', [...many, ...bad, review(' ')]));
    expect(found).toHaveLength(1);
    expect(refusals).toEqual([
      {
        file: 'feed.json',
        leftOut: 4,
        faults: [{ ...faultAt('[4000] (3×)', 'ratingNoScale', 3), times: 3 }, faultAt('[4003]', 'reviewNoClaim')],
      },
    ]);
  });

  it.each([
    ['nothing', '', 'the file is empty'],
    ['no JSON', 'hello', 'the JSON is broken'],
    ['a list that is cut off', JSON.stringify(many).slice(0, -9), 'ends too early'],
    ['a list with more behind it', `${JSON.stringify(many)} {"a": 1}`, 'is not JSON'],
    ['a long file that is no JSON', 'x'.repeat(2_000_000), 'is not JSON'],
    ['neither', { name: 'a package' }, 'no pack ("format": "crossread/1" is missing)'],
    ['a pack with a fault', packWith({ claims: [claimWith({ reports: [] })] }), 'claims[0].reports: is empty'],
    ['the built-in pack', builtIn, 'id of the pack that comes with Crossread'],
    ['a pack with the id of the reader’s own', packWith({ id: 'own-de' }), 'claims that you write yourself'],
    ['a table without a column', 'claim,statement\n', 'row 1: names no column source, summary', 'a.csv'],
    ['a table with a fault', builtInTable.replace(',single,', ',alone,'), ', column relation: must be one', 'a.csv'],
    ['the built-in pack as a table', builtInTable, 'id of the pack that comes with Crossread', 'a.csv'],
    ['an empty table', '', 'the file is empty', 'a.csv'],
    ['a table in another encoding', new Uint8Array([0x22, 0xe4, 0x22]), 'not UTF-8', 'a.csv'],
    ['a table that is too large', new Uint8Array(64 * 2 ** 20 + 1), 'over 64 MB', 'a.csv'],
    ['a table that inflates without end', gzipSync(new Uint8Array(64 * 2 ** 20 + 1)), 'over 64 MB', 'a.csv.gz'],
    ['broken gzip', new Uint8Array([0x1f, 0x8b, 1, 2, 3]), 'gzip compression is broken'],
    ['text in another encoding', new Uint8Array([0x22, 0xe4, 0x22]), 'not UTF-8'],
    ['reviews that cannot be read', [review('It was sold.', { reviewRating: undefined })], 'no rating'],
  ])('refuses %s, with its reason', async (_, content: unknown, reason: string, name = 'a.json') => {
    const { read: found, refusals } = await read(file(name, content), file('b.json', packWith()));
    expect(found.map(({ candidate }) => candidate.id)).toEqual(['harbour']);
    expect(refusals).toEqual([{ file: name, faults: expect.anything() }]);
    const lines = refusals[0]?.faults.map((fault) => (typeof fault === 'string' ? fault : faultText(fault)));
    expect(lines?.join('\n')).toContain(reason);
  });

  it('refuses the second of two packs with the same id', async () => {
    const { refusals } = await read(file('a.json', packWith()), file('b.json', packWith({ version: '2' })));
    expect(refusals).toEqual([{ file: 'b.json', faults: [faultAt('id', 'twinId', '"harbour"', 'a.json')] }]);
  });

  it('ends when it is cancelled', async () => {
    const stop = new AbortController();
    const reading = readCandidates([file('feed.json', many)], words, stop.signal, ({ claims }) => {
      if (claims > 10) stop.abort(new Error('enough'));
    });
    await expect(reading).rejects.toThrow('enough');
  });
});
