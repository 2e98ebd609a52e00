import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { views } from '../../../test/pages/views.ts';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { MatchView } from '../../spotting/match-view.ts';
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { AlsoButton } from './Also.tsx';
import { build } from './build.ts';
import { Card } from './Card.tsx';
import { sketch } from './sketch.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

beforeAll(() => {
  provideWords(catalogue(messages));
  vi.stubGlobal('document', document);
});
afterAll(() => vi.unstubAllGlobals());

describe('Card', () => {
  it('puts the words of a source beside the report of the other, and never beside its own', () => {
    const card = drawn(viewNamed('source'));
    expect(texts(card, '.side h3')).toEqual(['This page', 'Other source']);
    expect(texts(card, '.words')).toEqual([
      'where in recent months at least 1,500 civilians have been killed in US-led coalition airstrikes',
      'at least 1,500 civilians were killed in recent months',
    ]);
    expect(texts(card, 'mark')).toEqual(['in US-led coalition airstrikes', 'while the SDF fought ISIS', 'murder']);
  });

  it('puts both reports beside the words of any other page, and says what it has that they do not', () => {
    const card = drawn(viewNamed('varies'));
    expect(texts(card, '.side h3')).toEqual(['This page', 'Source A', 'Source B']);
    expect(texts(card, '.varied dt')).toEqual(['This page says', 'Source A', 'Source B']);
    expect(texts(card, '.varied dd')).toEqual(['some 60,000', 'over 50,000', 'more than 50,000']);
    expect(texts(card, '.note h3')).toEqual(['Crossread’s note']);
  });

  it('says who is silent and what is hard to reconcile', () => {
    const card = drawn(viewNamed('single'));
    expect(texts(card, '#relation')).toEqual(['Only this article reports this']);
    expect(texts(card, '.silent')).toEqual([
      '“Russia Calls on the US to Reconsider Strategy in Syria” does not report this.',
    ]);
    expect(texts(card, 'li')).toEqual(['The Syrian Democratic Forces wiped out the last pockets of ISIS resistance.']);
  });

  it('gives the rating of a fact-check in the words of its publisher', () => {
    expect(texts(drawn(viewNamed('five')), '.review')).toEqual([
      'Rated Mostly false · claimed by the engineer · 9 Mar 2024',
    ]);
  });

  it('says the claim that several fact-checkers checked once, and which publisher concluded what', () => {
    const five = viewNamed('five');
    const [first] = five.reports;
    if (first === undefined) throw new Error('the view has no reports');
    const check = (at: number, rating: string) => ({
      source: { id: `c${at}`, headline: `Check ${at}`, outlet: `Outlet ${at}`, published: '2024-06-02' },
      summary: `“${five.statement}”`,
      review: { rating, date: '2024-06-02' },
      marks: { summary: [], quote: [] },
    });
    const reports = [check(1, 'False'), check(2, 'Misleading')];
    const sources = Object.fromEntries(reports.map(({ source }) => [source.id, source]));
    const two = { ...five, reports, sources };
    const card = drawn(two);
    expect(texts(card, '.review')).toEqual(['Rated False', 'Rated Misleading']);
    expect(texts(card, '.side h3')).toEqual(['This page', 'Outlet 1', 'Outlet 2']);
    expect(texts(card, '.summary')).toEqual([`The claim that was checked: ${five.statement}`]);
    expect(texts(drawn({ ...two, reports: [check(1, 'False')] }), '.summary')).toHaveLength(1);
  });

  it('counts the sources that it does not hold', () => {
    const five = viewNamed('five');
    const [first] = five.reports;
    if (first === undefined) throw new Error('the view has no reports');
    const reports = Array.from({ length: 50 }, () => first);
    const card = drawn({ ...five, reports, relation: 'agree', further: 20 });
    expect(texts(card, '.more > :is(summary, p)')).toEqual(['66 more sources', '20 more sources']);
    expect(texts(card, '#relation').join()).toContain('70');
  });

  it('does not pass off the words of an imported pack as ours', () => {
    const card = drawn(viewNamed('five'));
    expect(new Set(texts(card, '.summary b'))).toEqual(new Set(['The pack’s summary:']));
    expect(texts(card, '.note h3')).toEqual(['The pack’s note']);
  });

  it('links http and https only', () => {
    const view = viewNamed('five');
    const [report] = view.reports;
    if (!report) throw new Error('The view "five" has no report');
    const hostile = { ...report, source: { ...report.source, url: 'javascript:alert(1)' } };
    expect(drawn({ ...view, background: [], reports: [hostile] }).querySelectorAll('a')).toHaveLength(0);
    const links = [...drawn(view).querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toContain('https://news.example/s1');
    for (const link of links) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it("marks the page's words and the pack's as being in the pack's language", () => {
    const five = viewNamed('five');
    const language = 'pt';
    const card = drawn({ ...five, pack: { ...five.pack, language } });
    // Texts of a pack, and nothing of ours but the mark of a difference, stand in these.
    const said = [...card.querySelectorAll('blockquote, bdi, cite, q, dd, td[dir], li, .note > p:not(.reference)')];
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((one) => one.getAttribute('lang') !== language).map((one) => one.outerHTML)).toEqual([]);
    expect(card.querySelector('h2')?.closest('[lang]')).toBeNull();
    const [also] = build(document as unknown as Document, sketch(<AlsoButton view={five} sentence="" />));
    expect((also as Element).querySelector('.statement')?.getAttribute('lang')).toBe('en');
  });

  it('shows markup in a pack as text', () => {
    const view = viewNamed('single');
    const card = drawn({
      ...view,
      match: { ...view.match, quote: '<img src=x onerror=alert(1)>' },
      tensions: ['<b>bold</b>'],
    });
    expect(card.querySelectorAll('img, li b')).toHaveLength(0);
    expect(texts(card, '.words')).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('says why the words matched, and how sure that is', () => {
    const why = texts(drawn(viewNamed('source')), 'details').join();
    expect(why).toContain('at least 1,500');
    expect(why).toContain('Almost certain: we put the chance that these words report this claim at 99%');
  });
});

/** As the page builds it: the way there is through plain data. */
function drawn(view: MatchView): Element {
  const parent = document.createElement('div');
  const markup = sketch(<Card view={view} page={{ url: 'https://news.example/story', headline: 'A story' }} />);
  parent.append(...build(document as unknown as Document, JSON.parse(JSON.stringify(markup))));
  return parent;
}

function texts(parent: Element, selector: string): string[] {
  return [...parent.querySelectorAll(selector)].map((element) => element.textContent ?? '');
}

function viewNamed(name: string): MatchView {
  const view = views[name]?.[0];
  if (!view) throw new Error(`No view "${name}" in test/pages/views.ts`);
  return view;
}
