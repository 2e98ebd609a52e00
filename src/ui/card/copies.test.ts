import { beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../../test/pages/views.ts';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { MatchView } from '../../spotting/match-view.ts';
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { copyAsMarkdown, copyAsText, linkToWords } from './copies.ts';

beforeAll(() => provideWords(catalogue(messages)));

const page = { url: 'https://news.example/story?id=1', headline: 'What the *two* notes said' };

describe('linkToWords', () => {
  it('leads to the words, whatever signs are in them', () => {
    expect(linkToWords(page, 'US-led, at (50 %)')).toBe(
      'https://news.example/story?id=1#:~:text=US%2Dled%2C%20at%20%2850%20%25%29',
    );
  });

  it('keeps the place that the address names, and drops an earlier link to words', () => {
    expect(linkToWords({ url: 'https://news.example/#part:~:text=old' }, 'new')).toBe(
      'https://news.example/#part:~:text=new',
    );
  });

  it('names the first and the last words of a long quote', () => {
    const quote = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(linkToWords(page, quote)).toMatch(
      /text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen$/,
    );
  });
});

describe('what is copied', () => {
  it('is each quote with its source, as text', () => {
    expect(copyAsText(viewNamed('source'), page).split('\n')).toEqual([
      '“where in recent months at least 1,500 civilians have been killed in US-led coalition airstrikes”',
      'What the *two* notes said',
      expect.stringMatching(/^https:\/\/news\.example\/story\?id=1#:~:text=where%20in/),
      '',
      '“at least 1,500 civilians were killed in recent months”',
      'Russia Calls on the US to Reconsider Strategy in Syria',
    ]);
  });

  it('is the same as Markdown, in which no word of theirs is a sign', () => {
    const [first = '', , origin = ''] = copyAsMarkdown(viewNamed('source'), page).split('\n');
    expect(first).toMatch(/^> where in recent months/);
    expect(origin).toMatch(
      /^> \[What the \\\*two\\\* notes said\]\(<https:\/\/news\.example\/story\?id=1#:~:text=.*>\)$/,
    );
  });

  it('puts a summary, which is none of the source’s words, between no quotation marks; links http and https only', () => {
    const view = viewNamed('checked');
    const [report] = view.reports;
    if (!report) throw new Error('The view "checked" has no report');
    expect(copyAsText(view, page)).toContain('\nThe pack’s summary: The cracks were on the surface');
    expect(copyAsText(view, page)).toContain('Was the old bridge about to fall? · 5 Mar 2024\nhttps://news.example/s5');
    const hostile = { ...report, source: { ...report.source, url: 'javascript:alert(1)' } };
    expect(copyAsMarkdown({ ...view, reports: [hostile] }, page)).not.toContain('javascript');
  });
});

function viewNamed(name: string): MatchView {
  const view = views[name]?.[0];
  if (!view) throw new Error(`No view "${name}" in test/pages/views.ts`);
  return view;
}
