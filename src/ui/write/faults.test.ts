import { beforeAll, describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { quoteFault, writeFaults } from './faults.ts';
import { initialValues } from './state.ts';

beforeAll(() => provideWords(catalogue(messages)));

const source = { headline: 'Ferry', outlet: '', url: 'https://a.example/b', published: '2024-03-05' };
const selected = 'The ferry  was cancelled on Tuesday.';
const values = initialValues({ selected, language: 'en', source, elsewhere: [] }, undefined);
const free = () => false;
const faultsOf = (news: Partial<typeof values>) => writeFaults({ ...values, ...news }, selected, free);

describe('what is wrong with a claim that is written', () => {
  it('is nothing where it is as the page says, or says less', () => {
    expect(faultsOf({})).toEqual({});
    expect(faultsOf({ quote: 'ferry was\ncancelled', url: '', published: '', outlet: ' ' })).toEqual({});
    expect(faultsOf({ quote: '' })).toEqual({});
  });

  it('is a quote of other words, or a long one', () => {
    expect(quoteFault('The ferry was not cancelled', selected)).toContain('does not have these words');
    expect(quoteFault('x'.repeat(301), 'x'.repeat(400))).toContain(
      'At most 300 characters are possible; these are 301',
    );
    expect(quoteFault('x'.repeat(300), 'x'.repeat(400))).toBeUndefined();
  });

  it('is a blank or endless field, a wrong address or date', () => {
    expect(new Set(Object.keys(faultsOf({ statement: ' ', headline: '\n' })))).toEqual(
      new Set(['headline', 'statement']),
    );
    expect(faultsOf({ statement: 'x'.repeat(5001) }).statement).toContain('5,000');
    for (const url of [
      'a.example',
      'ftp://a.example',
      'javascript:alert(1)',
      'https://',
      'https://a b',
      `https://a.example/${'b'.repeat(2048)}`,
    ]) {
      expect(faultsOf({ url }).url, url).toContain('not a web address');
    }
    expect(faultsOf({ published: '5 March' }).published).toBe('That is not a date.');
  });

  it('is, for a known claim, a relation that was not chosen, a blank summary, or a source that reports it already', () => {
    const known = { claim: 'c1', statement: '' };
    expect(Object.keys(faultsOf(known))).toEqual(['relation']);
    expect(Object.keys(faultsOf({ ...known, relation: 'agree', summary: ' ' }))).toEqual(['summary']);
    const taken = writeFaults({ ...values, ...known, relation: 'agree' }, selected, (claim) => claim === 'c1');
    expect(Object.keys(taken)).toEqual(['claim']);
  });
});
