import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '../pack-format.ts';
import { addToPack } from './add-to-pack.ts';
import { digestOf } from './digest.ts';
import { isoDateOf } from './iso-date-of.ts';
import { parseLooseJson } from './loose-json.ts';
import { readPagePacks } from './read-page.ts';
import { name } from './test-reviews.ts';

/** Texts that try what texts can: hostile names, half of a pair, markup, numbers, dates, addresses. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'The city sold the harbour bridge to a bank in May.',
    'The harbour bridge was closed.',
    'False',
    '\ud83d',
    'a\udc00b \u0000\u202e',
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;&amp;amp;quot;',
    '3',
    '2024-06-02',
    '31/12/2024',
    'https://a.example/b*c?d#e',
    'javascript:alert(1)',
    'https://user@a.example/',
    '#a',
    'en',
    'pt_BR',
    'ClaimReview',
  ),
);
const field = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('claimReviewed', 'reviewRating', 'itemReviewed', 'author', 'publisher', 'url'),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom('headline', 'name', 'datePublished', 'inLanguage', 'alternateName', 'ratingValue'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('bestRating', 'worstRating', '@id', '@type', '@value', '@graph', 'mainEntity'),
  },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty') },
);
const { value: node } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.double(),
    fc.constantFrom(null, true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(field, tie('value')), { maxLength: 8 }).map((entries) => objectOf(entries)),
    fc
      .array(fc.tuple(field, tie('value')), { maxLength: 6 })
      .map((entries) =>
        objectOf([
          ['@type', 'ClaimReview'],
          ['claimReviewed', 'The bridge was sold.'],
          ['reviewRating', 'False'],
          ['url', 'https://a.example/'],
          ['inLanguage', 'en'],
          ...entries,
        ]),
      ),
  ),
}));

/** As JSON.parse makes it: `__proto__` is a field like any other. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries) {
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return made;
}

describe('whatever JSON a page has', () => {
  it('it gives valid packs, or reasons, and never throws', () => {
    let read = 0;
    const before = Reflect.ownKeys(Object.prototype);
    fc.assert(
      fc.property(node, node, (script, item) => {
        const page = { texts: [JSON.stringify(script)], items: [item] };
        const { packs, leftOut } = readPagePacks(page, name);
        for (const pack of packs) expect(readPack(pack).faults).toBeUndefined();
        for (const { path, reason } of leftOut) expect(path + reason).not.toBe('');
        expect(new Set(packs.map(({ id }) => id)).size).toBe(packs.length);
        read += packs.length;
        // Read a second time, nothing is new.
        for (const pack of packs) expect(addToPack(pack, pack, undefined)).toBe(pack);
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  });

  it('objects that hold themselves and ids that name each other come to an end', () => {
    const round: Record<string, unknown> = { '@type': 'ClaimReview', '@id': '#a', url: 'https://a.example/' };
    Object.assign(round, { itemReviewed: { '@id': '#b' }, reviewRating: { '@id': '#a' }, mainEntity: round });
    const other = { '@id': '#b', '@type': 'Claim', author: { '@id': '#a' }, name: { '@id': '#b' }, inner: round };
    expect(readPagePacks({ texts: [], items: [round, other] }, name).leftOut).toHaveLength(1);
  });

  it('is parsed or refused, whatever the text, and sound JSON is read as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (script) => {
        const { value, fault } = parseLooseJson(script);
        expect(fault === undefined ? value !== undefined : fault.reason !== '').toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseLooseJson(JSON.stringify(value))).toEqual({ value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });
});

describe('dates', () => {
  it('are days that exist, or nothing', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(20),
        fc.integer({ min: 1980, max: 2110 }),
        fc.constantFrom('/', '-', '.'),
        (a, b, year, mark) => {
          const date = isoDateOf([a, b, year].join(mark));
          if (date === undefined) return;
          expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
          expect([`${a}|${b}`, `${b}|${a}`]).toContain(`${Number(date.slice(5, 7))}|${Number(date.slice(8))}`);
        },
      ),
    );
  });
});

describe('digests', () => {
  it('are the same for no two of two hundred thousand texts that are much alike', () => {
    const digests = new Set(Array.from({ length: 200_000 }, (_, i) => digestOf(`https://checks.example/2024/${i}`)));
    for (let i = 0; i < 1000; i++) digests.add(digestOf('a'.repeat(i)));
    expect(digests.size).toBe(201_000);
  });
});
