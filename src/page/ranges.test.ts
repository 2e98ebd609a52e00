import { describe, expect, it } from 'vitest';
import type { ArticleOnPage } from './block.ts';
import { type Points, toPoints } from './ranges.ts';
import { articleText, htmlOf, pageOf, readArticle } from './test-page.ts';

const REST =
  '<p>The harbour board said on Tuesday that the ferry would stay in dock for forty days.</p><p>Nobody has answered the mayor, who wrote to the ministry last week.</p>';

function read(paragraph: string): { article: ArticleOnPage; text: string; points: (words: string) => Points | null } {
  const article = readArticle(pageOf(htmlOf(`<article><h1>x</h1><p id="first">${paragraph}</p>${REST}</article>`)));
  if (article === null) throw new Error('The page of the test has no article.');
  const text = articleText(article);
  return {
    article,
    text,
    points: (words) => toPoints(article, text.indexOf(words), text.indexOf(words) + words.length),
  };
}

const shown = (points: Points | null): string | undefined =>
  points === null
    ? undefined
    : `${points.startContainer.data.slice(points.startOffset)}…${points.endContainer.data.slice(0, points.endOffset)}`;

describe('toPoints', () => {
  it('leads back to the nodes, through links, soft hyphens and line breaks', () => {
    const { points } = read('Over <a href="/x">1,500 is\u00adlanders</a>\n   depend<br>on the crossing every day.');
    const found = points('1,500 islanders depend on the');
    expect(found?.startContainer.data.slice(found.startOffset)).toBe('1,500 is\u00adlanders');
    expect(found?.endContainer.data.slice(0, found.endOffset)).toBe('on the');
    expect(shown(points('islanders'))).toBe('is\u00adlanders…1,500 is\u00adlanders');
  });

  it('begins and ends beside a line break, which is in no node', () => {
    const { article, text } = read('They depend<br>on the crossing, the board has said.');
    const at = text.indexOf(' on the crossing');
    const found = toPoints(article, at, at + 7);
    expect(found?.startContainer.data.slice(found.startOffset)).toMatch(/^on the/);
    expect(found?.endOffset).toBe('on the'.length);
  });

  it('refuses what spans blocks, is empty, or lies outside', () => {
    const { article, text } = read('Over 1,500 islanders depend on the crossing every day.');
    const end = text.indexOf('\n');
    for (const [from, to] of [
      [0, end + 3],
      [5, 5],
      [9, 2],
      [-1, 4],
      [0, text.length + 1],
      [end, end + 1],
      [0.5, 3],
      [Number.NaN, 3],
    ] as const) {
      expect(toPoints(article, from, to)).toBeNull();
    }
    expect(toPoints(article, 0, end)).not.toBeNull();
    expect(toPoints(article, end + 1, text.length)).toBeNull();
  });

  it('refuses once the words have changed or have left the page', () => {
    const { article, points } = read('Over <b>1,500</b> islanders depend on the crossing every day.');
    const number = points('1,500');
    expect(number).not.toBeNull();
    if (number !== null) number.startContainer.data = '1,600';
    expect(points('1,500')).toBeNull();
    expect(points('islanders depend')).not.toBeNull();
    article.root.querySelector('#first')?.remove();
    expect(points('islanders depend')).toBeNull();
  });
});
