import { describe, expect, it } from 'vitest';
import type { MatchView, PageAnswer, ReportView } from './match-view.ts';
import { fromSent, toSent } from './sent-answer.ts';

const report = (source: string, start: number): ReportView => ({
  source: { id: source, headline: `Headline of ${source}` },
  summary: `What ${source} says of it.`,
  marks: { summary: [{ start, end: start + 2 }], quote: [] },
});

const view = (claim: string, start: number, own?: ReportView): MatchView => ({
  key: `${start}:p:${claim}`,
  match: {
    claim,
    pack: 'p',
    quote: 'words',
    start,
    end: start + 5,
    score: 0.9,
    relation: 'states',
    differences: [],
    alignment: [],
  },
  sure: start < 15,
  at: start / 100,
  pack: { id: 'p', title: 'Pack', language: 'en' },
  statement: `Statement of ${claim}`,
  relation: 'agree',
  differences: [],
  tensions: [],
  background: [],
  ...(own && { own }),
  reports: [report('a', start), report('b', start + 1)],
  marks: [{ start, end: start + 1 }],
  silent: [],
  sources: {},
});

describe('an answer on its way', () => {
  it('arrives as it was', () => {
    const answer: PageAnswer = {
      article: { root: 1, blocks: [] },
      views: [view('x', 0, report('c', 7)), view('y', 10), view('x', 20, report('c', 9))],
      took: 3,
    };
    const arrived = fromSent(JSON.parse(JSON.stringify(toSent(answer))));
    expect(JSON.parse(JSON.stringify(arrived))).toEqual(JSON.parse(JSON.stringify(answer)));
    expect(fromSent(toSent({ article: null, views: [], took: 1 }))).toEqual({ article: null, views: [], took: 1 });
  });

  it('says once what the matches of a claim have in common, by pack and claim', () => {
    const other = { ...view('x', 30), match: { ...view('x', 30).match, pack: 'q' } };
    const sent = toSent({ article: null, views: [view('x', 0), view('x', 9), other], took: 1 });
    expect(sent.claims).toHaveLength(2);
    expect(sent.matches.map(({ claim }) => claim)).toEqual([0, 0, 1]);
    expect(JSON.stringify(sent.matches)).not.toMatch(/Headline|Statement|says of it/);
  });
});
