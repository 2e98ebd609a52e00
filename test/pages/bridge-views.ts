/** Matches of an imported pack with five sources, in several languages, and a fact-check, to be shown in the card and the popup. */
import type { Source } from '../../src/claims/types.ts';
import type { MatchView, ReportView } from '../../src/spotting/match-view.ts';
import { spans } from './spans.ts';

const bridgePage =
  'the old bridge over the river was closed for good on Monday after inspectors had found cracks as long as four metres in two of its five piers, which the town hall had known of since the spring, and which an engineer who asked not to be named called the worst that he had seen in thirty years of looking at bridges of that age anywhere in the country, adding that nobody who had read his first report could have been surprised by what the divers brought up this month';
const bridge: Record<string, Source> = Object.fromEntries(
  [
    'Bridge closed for good after cracks are found',
    'Town hall knew of cracks in the old bridge since spring, engineer says in a letter that he had asked the council to read out in public',
    'La mairie ferme le vieux pont',
    'إغلاق الجسر القديم نهائيا بعد اكتشاف شقوق في الدعامات',
    'Was the old bridge about to fall?',
  ].map((headline, index) => {
    const id = `s${index + 1}`;
    return [id, { id, headline, url: `https://news.example/${id}`, published: `2024-03-0${index + 1}` }];
  }),
);

/** Five sources of an imported pack, with a long quote, none, one from right to left, and a fact-check. */
export const five: MatchView = {
  key: 'five',
  at: 0.9,
  match: {
    claim: 'bridge-closed',
    pack: 'bridges',
    start: 0,
    end: bridgePage.length,
    quote: bridgePage,
    score: 0.72,
    relation: 'states',
    differences: [],
    alignment: [{ kind: 'word', page: 'closed', claim: 'closed' }],
  },
  sure: true,
  pack: { id: 'bridges', title: 'The old bridge', language: 'en' },
  statement: 'The old bridge was closed because of cracks in its piers.',
  relation: 'conflict',
  differences: [
    {
      aspect: 'number',
      note: 'How many piers were cracked.',
      values: { s1: 'two', s2: 'two', s3: 'trois', s4: 'أربع', s5: 'none that mattered' },
    },
    {
      aspect: 'outcome',
      note: 'Whether the bridge opens again.',
      values: { s1: 'closed for good', s3: 'closed until the summer' },
    },
  ],
  tensions: ['The bridge passed its inspection in January.'],
  background: [
    { note: 'Bridges of that kind are inspected every three years.', reference: 'https://rules.example/bridges' },
  ],
  reports: [
    report('s1', 'Closed for good on Monday; cracks in two piers.', 'closed for good on Monday', ['two piers']),
    report(
      's2',
      'Closed after the council had known of the cracks for months.',
      'for the whole of the spring and most of the summer we sat on a letter that said in plain words what the divers have now brought up, and not one of us asked that it be read out, because each of us believed that somebody else had already done so, or that it was somebody else’s bridge, which it was not',
      ['known of the cracks for months'],
    ),
    report('s3', 'Closed until the summer; three piers.', 'le vieux pont restera fermé jusqu’à l’été', ['three piers']),
    report('s4', 'Closed; four piers cracked.', 'وجد المفتشون شقوقا في أربع من دعامات الجسر الخمس', ['four piers']),
    {
      ...report('s5', 'The cracks were on the surface and no reason to close the bridge.', undefined, [
        'on the surface',
      ]),
      review: { rating: 'Mostly false', claimant: 'the engineer', date: '2024-03-09' },
    },
  ],
  marks: spans(bridgePage, 'two of its five piers'),
  silent: [],
  sources: bridge,
};

/** A fact-check alone, on any page. */
export const checked: MatchView = {
  ...five,
  key: 'checked',
  relation: 'single',
  differences: [],
  tensions: [],
  reports: five.reports.filter(({ review }) => review !== undefined),
};

/** On a page from right to left that quotes English, with a source that has nothing of its own to show. */
export const rightToLeft: MatchView = {
  ...five,
  key: 'right to left',
  sure: false,
  match: { ...five.match, score: 0.58, quote: 'قال المهندس إن الجسر "closed for good" بعد اكتشاف شقوق في الدعامات' },
  relation: 'agree',
  differences: [],
  marks: [],
  reports: five.reports.filter(({ source }) => source.id === 's4'),
};

function report(id: string, summary: string, quote: string | undefined, marked: readonly string[]): ReportView {
  const source = bridge[id];
  if (!source) throw new Error(`No source "${id}"`);
  const marks = { summary: spans(summary, ...marked), quote: [] };
  return quote === undefined ? { source, summary, marks } : { source, summary, quote, marks };
}
