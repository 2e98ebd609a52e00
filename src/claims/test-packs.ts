/** Packs of every shape for property tests: each is valid, with texts that are hard on writers and readers of files. */
import fc from 'fast-check';
import type { Pack } from './types.ts';

/** Signs that mean something to JSON, CSV, spreadsheets, Markdown or HTML, and text of other scripts. */
const hard = [
  '"',
  "'",
  ',',
  ';',
  '\n',
  '\r\n',
  '\t',
  '\\',
  '\\n',
  '=1+1',
  '+',
  '-',
  '@',
  '＝',
  '<b>',
  '|',
  '#',
  '[',
  ' ',
  'é',
  '😀',
  'ق',
];

const piece = fc.oneof(
  fc.constantFrom(...hard),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('word', '12'),
);

/** Never blank, well-formed. */
export const anyText = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''))
  .filter((text) => /\S/.test(text));

const anyId = anyText.filter((text) => !/\p{Cc}/u.test(text) && !(text in Object.prototype));
const anyDate = fc.constantFrom('2024-02-29', '2018-12-15T09:30:00Z', '2018-12-15T09:30+03:00');
const anyUrl = fc.webUrl({ withQueryParameters: true });
const optional = { requiredKeys: [] };

const anySourceFields = fc.record(
  {
    outlet: anyText,
    url: anyUrl,
    published: anyDate,
    pages: fc.array(
      fc.oneof(fc.record({ match: fc.constant('*://*.example.org/news/*') }), fc.record({ headline: anyText })),
      { minLength: 1, maxLength: 2 },
    ),
  },
  optional,
);

const anyReview = fc.record({ rating: anyText, claimant: anyText, date: anyDate }, { requiredKeys: ['rating'] });
const anyReportFields = fc.record(
  { summary: anyText, quote: anyText, review: anyReview },
  { requiredKeys: ['summary'] },
);

/** A pack of up to four sources and four claims; `sources` and reports are drawn so that ids fit. */
export const anyPack: fc.Arbitrary<Pack> = fc
  .record({
    sourceIds: fc.uniqueArray(anyId, { minLength: 1, maxLength: 4 }),
    claimIds: fc.uniqueArray(anyId, { maxLength: 4 }),
  })
  .chain(({ sourceIds, claimIds }) => {
    const sources = fc.tuple(
      ...sourceIds.map((id) =>
        fc.tuple(anyText, anySourceFields).map(([headline, rest]) => ({ id, headline, ...rest })),
      ),
    );
    const claims = fc.tuple(...claimIds.map((id) => anyClaim(id, sourceIds, claimIds)));
    return fc.record({
      format: fc.constant('crossread/1' as const),
      id: anyId,
      title: anyText,
      version: anyText,
      language: fc.constantFrom('en', 'de-AT', 'ar'),
      description: anyText,
      author: anyText,
      licence: anyText,
      updated: anyDate,
      sources,
      claims,
      aliases: fc.array(fc.array(anyText, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
    });
  });

function anyClaim(id: string, sourceIds: readonly string[], claimIds: readonly string[]) {
  const others = claimIds.filter((other) => other !== id);
  const values = fc
    .array(fc.tuple(fc.constantFrom(...sourceIds), anyText), { minLength: 1, maxLength: 2 })
    .map((pairs): Record<string, string> => Object.fromEntries(pairs));
  return fc.subarray([...sourceIds], { minLength: 1 }).chain((reporting) =>
    fc
      .record(
        {
          statement: anyText,
          wordings: fc.array(anyText, { maxLength: 3 }),
          reports: fc.tuple(...reporting.map((source) => anyReportFields.map((rest) => ({ source, ...rest })))),
          relation:
            reporting.length === 1
              ? fc.constant('single' as const)
              : fc.constantFrom('agree' as const, 'differ' as const, 'conflict' as const),
          differences: fc.array(
            fc.record({ aspect: fc.constantFrom('number' as const, 'scope' as const), note: anyText, values }),
            { maxLength: 2 },
          ),
          tensions: fc.subarray([...others], { minLength: Math.min(1, others.length) }),
          background: fc.array(fc.record({ note: anyText, reference: anyText }), { minLength: 1, maxLength: 2 }),
        },
        { requiredKeys: ['statement', 'wordings', 'reports', 'relation', 'differences'] },
      )
      .map(({ tensions, ...claim }) => ({ id, ...claim, ...(tensions?.length ? { tensions } : {}) })),
  );
}
