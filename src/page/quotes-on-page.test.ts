import { describe, expect, it } from 'vitest';
import type { MatchView } from '../spotting/match-view.ts';
import { quotesOnPage } from './quotes-on-page.ts';
import { toPoints } from './ranges.ts';
import { htmlOf, pageOf, readArticle } from './test-page.ts';

const filler = 'The council of Kestrin met on Tuesday evening and heard from the engineers of the harbour company. ';
const document = pageOf(
  htmlOf(`<h1>Ferry</h1><article>
    <p>😀 Keepers   of the <b>old</b> light
      say that 40 boats left. ${filler.repeat(3)}</p><script>const hidden = 1;</script>
    <p>The bridge 🌉 opened in <i>May</i>. ${filler.repeat(3)}</p></article>`),
);
const article = readArticle(document);
if (article === null) throw new Error('The page of the test has no article.');
const text = article.blocks.map((block) => block.text).join('\n');

function foundFor(words: string) {
  const start = text.indexOf(words);
  const points = toPoints(article as NonNullable<typeof article>, start, start + words.length);
  if (start < 0 || points === null) throw new Error(`"${words}" is not in the article of the test.`);
  const view = { key: words, match: { quote: words, start, end: start + words.length } } as MatchView;
  const range = { ...points, collapsed: false };
  return { view, range, article: article as NonNullable<typeof article>, nodes: points.nodes };
}

describe('quotesOnPage', () => {
  it('gives the words as they stand in the text of the body, by code points', () => {
    const found = ['Keepers of the old light say', 'bridge 🌉 opened in May'].map(foundFor);
    const whole = [...document.body.textContent];
    const quotes = quotesOnPage(document, found);
    expect(quotes.map(({ exact }) => exact.replace(/\s+/g, ' '))).toEqual(found.map(({ view }) => view.key));
    for (const { exact, place } of quotes) {
      expect(whole.slice(place?.start, place?.end).join('')).toBe(exact);
      expect(
        whole
          .slice(0, place?.start)
          .join('')
          .endsWith(place?.prefix ?? '?'),
      ).toBe(true);
      expect(
        whole
          .slice(place?.end)
          .join('')
          .startsWith(place?.suffix ?? '?'),
      ).toBe(true);
    }
    expect(quotes[1]?.place?.prefix).toContain('The ');
  });

  it('cuts no character in half', () => {
    const page = pageOf(htmlOf(`<p>${'🌉'.repeat(20)}x${'🌉'.repeat(20)}</p>`));
    const node = page.querySelector('p')?.firstChild as Text;
    const block = { start: 0, text: node.data, pieces: [{ node, start: 0, length: node.data.length, offset: 0 }] };
    const range = { startContainer: node, startOffset: 40, endContainer: node, endOffset: 41, collapsed: false };
    const view = { key: 'x', match: { quote: 'x', start: 40, end: 41 } } as MatchView;
    const on = { blocks: [block], root: page.body, shadowRoots: [] };
    const [one] = quotesOnPage(page, [{ view, range, article: on, nodes: new Set([node]) }]);
    expect(one?.place).toEqual({ start: 20, end: 21, prefix: '🌉'.repeat(16), suffix: '🌉'.repeat(16) });
    const odd = { ...range, startOffset: 38 };
    const wide = { ...view, match: { ...view.match, start: 38 } } as MatchView;
    const [two] = quotesOnPage(page, [{ view: wide, range: odd, article: on, nodes: new Set([node]) }]);
    expect(two?.place?.prefix.isWellFormed()).toBe(true);
  });

  it('leaves out words that are gone, and gives no place to those outside the body', () => {
    const found = foundFor('say that 40 boats left');
    const outside = { ...found, range: { ...found.range, startContainer: document.createTextNode('elsewhere') } };
    expect(quotesOnPage(document, [outside])).toEqual([{ key: found.view.key, exact: found.view.key }]);
    const node = found.range.startContainer as Text;
    const before = node.data;
    node.data = before.replace('40 boats', '50 boats');
    expect(quotesOnPage(document, [found])).toEqual([]);
    node.data = before;
  });
});
