/** A small pack for tests of packs: made here, so that each test names only the field it is about. */

export type Json = Record<string, unknown>;

/** A good pack of two sources and two claims; `change` may replace any field. */
export function packWith(change: Json = {}): Json {
  return {
    format: 'crossread/1',
    id: 'harbour',
    title: 'Harbour',
    version: '1',
    language: 'en-GB',
    description: 'The harbour bridge.',
    author: 'A. Keeper',
    licence: 'CC0-1.0',
    updated: '2024-02-29',
    sources: [
      {
        id: 'x',
        headline: 'Bridge opens',
        pages: [{ match: '*://*.example.org/news/*' }, { headline: 'Bridge opens' }],
      },
      { id: 'y', headline: 'Bridge closed', url: 'https://example.net/bridge', published: '2024-02-28T09:30:00Z' },
    ],
    claims: [claimWith(), claimWith({ id: 'length', tensions: ['opened'] })],
    aliases: [['harbour bridge', 'the Span']],
    ...change,
  };
}

/** A good claim of that pack. */
export function claimWith(change: Json = {}): Json {
  return {
    id: 'opened',
    statement: 'The bridge opened in May.',
    wordings: ['The bridge was opened in May.'],
    reports: [
      { source: 'x', summary: 'Opened in May.', quote: 'opened in May' },
      { source: 'y', summary: 'Opened in June.' },
    ],
    relation: 'differ',
    differences: [{ aspect: 'date', note: 'When.', values: { x: 'May', y: 'June' } }],
    ...change,
  };
}
