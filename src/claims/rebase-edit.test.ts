import { describe, expect, it } from 'vitest';
import { changedSources, rebasedEdit } from './rebase-edit.ts';
import type { Claim } from './types.ts';

const before: Claim = {
  id: 'x1',
  statement: 'No ferry.',
  wordings: ['There is no ferry', 'The ferry is off'],
  reports: [
    { source: 'a', summary: 'No ferry.' },
    { source: 'b', summary: 'It is off.' },
  ],
  relation: 'agree',
  differences: [{ aspect: 'date', note: 'Another day.', values: { a: 'Monday', b: 'Tuesday' } }],
};
/** As a form leaves a claim in which only the statement was changed: its fields in another order. */
const after: Claim = {
  ...before,
  statement: 'There is no night ferry.',
  reports: before.reports.map(({ source, summary }) => ({ summary, source })),
};
const reported: Claim = {
  ...before,
  wordings: [...before.wordings, 'No boat at night'],
  reports: [...before.reports, { source: 'c', summary: 'No boat.', quote: 'No boat at night' }],
  relation: 'differ',
};

describe('an edit of a claim', () => {
  it('is taken as it is where nothing came meanwhile', () => {
    expect(rebasedEdit({ ...before }, before, after)).toBe(after);
  });

  it('keeps a report, a wording and a relation that came meanwhile', () => {
    expect(rebasedEdit(reported, before, after)).toEqual({ ...reported, statement: 'There is no night ferry.' });
  });

  it('changes and drops what the reader changed and dropped, and nothing else', () => {
    const edit: Claim = {
      ...before,
      wordings: ['The ferry is off', 'It stays in port'],
      reports: [{ source: 'a', summary: 'None goes.' }],
      relation: 'single',
      differences: [],
    };
    expect(rebasedEdit(reported, before, edit)).toEqual({
      ...reported,
      wordings: ['The ferry is off', 'No boat at night', 'It stays in port'],
      reports: [{ source: 'a', summary: 'None goes.' }, reported.reports[2]],
      differences: [{ aspect: 'date', note: 'Another day.', values: { a: 'Monday' } }],
    });
  });

  it('takes the relation that the reader chose', () => {
    expect(rebasedEdit(reported, before, { ...after, relation: 'conflict' }).relation).toBe('conflict');
  });

  it('leaves out a report that was removed meanwhile, unless the reader changed it', () => {
    const removed: Claim = { ...before, reports: before.reports.slice(0, 1), relation: 'single', differences: [] };
    expect(rebasedEdit(removed, before, after)).toEqual({ ...removed, statement: 'There is no night ferry.' });
    const typed = { source: 'b', summary: 'Off until May.' };
    const edit = { ...before, reports: [before.reports[0] as Claim['reports'][number], typed] };
    expect(rebasedEdit(removed, before, edit)).toMatchObject({ reports: [{ source: 'a' }, typed], relation: 'agree' });
  });
});

describe('the sources of an edit', () => {
  it('are those that it changed, and those that are gone', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, headline: `Headline ${id}` }));
    if (!a || !b || !c) throw new Error('no sources');
    const edited = { headline: 'Another', id: 'b' };
    expect(changedSources({ claim: before, sources: [a, b, c] }, [{ ...a }, edited, c], [a, b])).toEqual([edited, c]);
  });
});
