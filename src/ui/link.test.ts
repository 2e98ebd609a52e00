import { beforeAll, describe, expect, it } from 'vitest';
import messages from '../_locales/en/messages.json' with { type: 'json' };
import { catalogue } from './catalogue.ts';
import { readableDate, webAddress } from './link.ts';
import { provideWords } from './words.ts';

beforeAll(() => provideWords(catalogue(messages)));

describe('webAddress', () => {
  it('takes http and https', () => {
    expect(webAddress('https://news.example/a b')).toBe('https://news.example/a%20b');
    expect(webAddress('http://news.example/')).toBe('http://news.example/');
  });

  it('refuses everything else', () => {
    const wrong = [
      'javascript:alert(1)',
      ' JAVASCRIPT:alert(1)',
      'data:text/html,x',
      'file:///etc',
      '/page',
      'UN report',
      '',
    ];
    expect(wrong.map(webAddress)).toEqual(wrong.map(() => undefined));
    expect(webAddress(undefined)).toBeUndefined();
  });
});

describe('readableDate', () => {
  it('writes the day as it is given, whatever the time zone', () => {
    expect(readableDate('2018-12-15')).toBe('15 Dec 2018');
    expect(readableDate('2018-12-15T23:30:00-08:00')).toBe('15 Dec 2018');
  });

  it('gives back what is no date', () => {
    expect(readableDate('some day')).toBe('some day');
  });
});
