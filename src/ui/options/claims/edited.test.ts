import { beforeAll, describe, expect, it } from 'vitest';
import messages from '../../../_locales/en/messages.json' with { type: 'json' };
import type { Claim, Source } from '../../../claims/types.ts';
import { catalogue } from '../../catalogue.ts';
import { provideWords } from '../../words.ts';
import { claimFaults, edited, isSound, valuesOf } from './edited.ts';

beforeAll(() => provideWords(catalogue(messages)));

const claim: Claim = {
  id: 'c1',
  statement: 'A ferry was cancelled.',
  wordings: ['No ferry', 'Ferry off'],
  reports: [
    { source: 'a', summary: 'It says so.', quote: 'The ferry was cancelled', review: { rating: 'True' } },
    { source: 'b', summary: 'It says otherwise.' },
  ],
  relation: 'conflict',
  differences: [
    { aspect: 'outcome', note: 'Whether it went.', values: { a: 'no', b: 'yes' } },
    { aspect: 'date', note: 'When.', values: { b: 'Monday' } },
  ],
};
const sources: Source[] = [
  { id: 'a', headline: 'Cancelled', published: '2024-03-05T08:00:00Z', url: 'https://a.example/1' },
  { id: 'b', headline: 'On time', outlet: 'B' },
];
const values = valuesOf(claim, sources);

describe('a claim in its form', () => {
  it('comes out as it went in', () => {
    expect(isSound(claimFaults(values, claim))).toBe(true);
    expect(edited(values, claim, sources)).toEqual({ claim, sources });
  });

  it('has what was typed, and nothing where that was cleared', () => {
    const [a, b] = values.reports;
    if (!a || !b) throw new Error('The claim of the test has two reports.');
    const reports = [
      { ...a, quote: ' ', published: '2024-03-06', url: '' },
      { ...b, outlet: ' ', headline: ' Late ' },
    ];
    const after = edited({ ...values, statement: ' New. ', wordings: '\n One \n\nTwo', reports }, claim, sources);
    expect(after.claim).toMatchObject({ statement: 'New.', wordings: ['One', 'Two'] });
    expect(after.claim.reports[0]).toEqual({ source: 'a', summary: 'It says so.', review: { rating: 'True' } });
    expect(after.sources).toEqual([
      { id: 'a', headline: 'Cancelled', published: '2024-03-06' },
      { id: 'b', headline: 'Late' },
    ]);
  });

  it('stands in one source alone when a report is taken out', () => {
    const reports = values.reports.map((report) => ({ ...report, dropped: report.id === 'b' }));
    const { claim: after } = edited({ ...values, reports }, claim, sources);
    expect(after).toMatchObject({ relation: 'single', differences: [] });
    expect(after.reports.map(({ source }) => source)).toEqual(['a']);
  });

  it('is faulty with words that no page had, a blank statement, or no relation', () => {
    const reports = values.reports.map((report) => ({
      ...report,
      quote: report.id === 'a' ? 'The ferry went' : 'new',
    }));
    const faults = claimFaults({ ...values, statement: '', relation: '', reports }, claim);
    expect(isSound(faults)).toBe(false);
    expect(faults).toMatchObject({ statement: 'This cannot be left empty.', relation: 'Choose one of these.' });
    expect(Object.keys(faults.reports)).toEqual(['a', 'b']);
  });
});
