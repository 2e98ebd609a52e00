import { beforeAll, describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { Aspect, ClaimRelation, Source } from '../../claims/types.ts';
import type { MatchView, ReportView } from '../../spotting/match-view.ts';
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { relationSentence, toneOf } from './relation-sentence.ts';

interface Case {
  readonly relation: ClaimRelation;
  /** How many other sources report it; whether the page is a source, and reports it. */
  readonly others: number;
  readonly page?: 'none' | 'reports' | 'silent';
  readonly aspects?: readonly Aspect[];
  readonly varied?: readonly Aspect[];
  readonly figure?: boolean;
  readonly rating?: string;
}

beforeAll(() => provideWords(catalogue(messages)));

describe('relationSentence', () => {
  const cases: readonly (readonly [string, Case])[] = [
    [
      'Same figure, different place',
      { relation: 'differ', others: 1, page: 'reports', aspects: ['place'], figure: true },
    ],
    ['Same claim, different place', { relation: 'differ', others: 1, page: 'reports', aspects: ['place'] }],
    ['Same claim, different figure', { relation: 'differ', others: 2, aspects: ['number'], figure: true }],
    ['Same claim, different date', { relation: 'differ', others: 2, aspects: ['date'], figure: true }],
    [
      'Same figure, different place and someone else named',
      { relation: 'differ', others: 2, aspects: ['wording', 'actor', 'place'], figure: true },
    ],
    [
      'Same claim, different place, different outcome and more',
      { relation: 'differ', others: 2, aspects: ['actor', 'outcome', 'place'] },
    ],
    ['Same claim, different wording', { relation: 'differ', others: 2, aspects: ['wording'] }],
    ['Not reported in the same way', { relation: 'differ', others: 2 }],
    ['The reports contradict each other: different outcome', { relation: 'conflict', others: 2, aspects: ['outcome'] }],
    ['The reports contradict each other', { relation: 'conflict', others: 2 }],
    ['Both report this alike', { relation: 'agree', others: 1, page: 'reports' }],
    ['Both sources report this alike', { relation: 'agree', others: 2 }],
    ['All 3 sources report this alike', { relation: 'agree', others: 2, page: 'reports' }],
    ['Only this article reports this', { relation: 'single', others: 0, page: 'reports' }],
    ['Only one source reports this', { relation: 'single', others: 1 }],
    ['Known from the other source only', { relation: 'single', others: 1, page: 'silent' }],
    ['Known from the other sources only', { relation: 'agree', others: 3, page: 'silent' }],
    ['Fact-checked: rated “Mostly false”', { relation: 'single', others: 1, rating: 'Mostly false' }],
    ['This page gives a different figure from both sources', { relation: 'agree', others: 2, varied: ['number'] }],
    [
      'This page gives a different figure from both sources',
      { relation: 'agree', others: 1, page: 'reports', varied: ['number'] },
    ],
    ['This page gives a different place from all 5 sources', { relation: 'differ', others: 5, varied: ['place'] }],
    [
      'This page gives a different figure and a different date from the known report',
      { relation: 'single', others: 1, varied: ['date', 'number'] },
    ],
    ['This page gives a different account from both sources', { relation: 'agree', others: 2, varied: [] }],
  ];

  for (const [sentence, given] of cases) {
    it(`${sentence} (${JSON.stringify(given)})`, () => expect(relationSentence(view(given))).toBe(sentence));
  }

  it('says nothing of sources that give no such value', () => {
    const given = view({ relation: 'agree', others: 2, varied: ['number'] });
    const saying = (reported: Record<string, string>) =>
      relationSentence({
        ...given,
        match: { ...given.match, differences: [{ aspect: 'number', page: 'x', reported }] },
      });
    expect(saying({ a: 'two' })).toBe('This page gives a different figure from every source that gives one');
    expect(saying({ a: 'two', b: 'both' })).toBe('This page gives a different figure from both sources');
  });

  it('says what several fact-checkers concluded, never that they agree', () => {
    const rated = (relation: Case['relation'], ...ratings: string[]) => {
      const one = view({ relation, others: ratings.length, rating: 'False' });
      return {
        ...one,
        reports: one.reports.map((report, at) => ({ ...report, review: { rating: ratings[at] ?? '' } })),
      };
    };
    const alike = rated('agree', 'False', 'FALSE.', 'false');
    expect([toneOf(alike), relationSentence(alike)]).toEqual([
      'rated',
      'Fact-checked by 3 sources, all alike: rated “False”',
    ]);
    const apart = rated('differ', 'False', 'Misleading');
    expect([toneOf(apart), relationSentence(apart)]).toEqual([
      'differ',
      'Fact-checked by 2 sources, rated in different words: “False” and “Misleading”',
    ]);
    const [own, ...reports] = alike.reports;
    expect(relationSentence({ ...alike, own, reports: [] })).toBe('Fact-checked by this page: rated “False”');
    expect(relationSentence({ ...alike, own, reports })).toContain('by 3 sources');
    const mixed = {
      ...alike,
      reports: alike.reports.map((report, at) => (at === 0 ? { ...report, review: undefined } : report)),
    };
    expect(toneOf(mixed)).toBe('agree');
  });

  it('cuts a long rating in the heading', () => {
    const rating = 'The rating of somebody with a great deal to say about what is left out of it';
    const sentence = relationSentence(view({ relation: 'single', others: 1, rating }));
    expect(sentence).toMatch(/^Fact-checked: rated “The rating .*…”$/);
    expect(sentence.length).toBeLessThan(rating.length + 10);
  });
});

describe('toneOf', () => {
  it('puts a page that has another value before the relation of the reports', () => {
    expect(toneOf(view({ relation: 'agree', others: 2, varied: ['number'] }))).toBe('varies');
    expect(toneOf(view({ relation: 'agree', others: 2 }))).toBe('agree');
  });
});

function view({ relation, others, page = 'none', aspects = [], varied, figure = false, rating }: Case): MatchView {
  const pageSource: Source | undefined = page === 'none' ? undefined : { id: 'page', headline: 'The page' };
  return {
    key: '1',
    at: 0,
    match: {
      claim: 'c',
      pack: 'p',
      start: 0,
      end: 4,
      quote: 'text',
      score: 0.9,
      relation: varied ? 'varies' : 'states',
      differences: (varied ?? []).map((aspect) => ({ aspect, page: 'x', reported: {} })),
      alignment: figure ? [{ kind: 'quantity', page: '1,500', claim: '1,500' }] : [],
    },
    sure: true,
    pack: { id: 'p', title: 'A pack', language: 'en' },
    statement: 'A statement.',
    relation,
    differences: aspects.map((aspect) => ({ aspect, note: '', values: {} })),
    tensions: [],
    background: [],
    pageSource,
    own: pageSource && page === 'reports' ? report(pageSource) : undefined,
    reports: Array.from({ length: others }, (_, at) => report({ id: `s${at}`, headline: `Source ${at}` }, rating)),
    marks: [],
    silent: [],
    sources: {},
  };
}

function report(source: Source, rating?: string): ReportView {
  const review = rating === undefined ? undefined : { rating };
  return { source, summary: 'A summary.', review, marks: { summary: [], quote: [] } };
}
