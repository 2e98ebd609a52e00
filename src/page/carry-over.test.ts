import { describe, expect, it } from 'vitest';
import { articleOf } from '../article/article-of.ts';
import { articleOnPage } from './article.ts';
import { carryOver } from './carry-over.ts';
import { articleText, htmlOf, pageOf, readWhole } from './test-page.ts';

const P =
  '<p>The harbour board said on Tuesday that the ferry would stay in dock for another forty days, at least.</p><p>Nobody has answered the mayor, who wrote to the ministry last week about the islanders.</p>';

function start(html: string) {
  const document = pageOf(htmlOf(html));
  const before = readWhole(document);
  const choice = articleOf(before.outline);
  return { document, again: () => carryOver(choice, before, readWhole(document)), before, choice };
}

describe('carryOver', () => {
  it('finds the same blocks again where the page has grown in front of them and the nodes are others', () => {
    const { document, again, before, choice } = start(`<div id="top"></div><article>${P}</article>`);
    document.querySelector('#top')?.append('A new label');
    const paragraph = document.querySelector('article p');
    if (paragraph) paragraph.textContent = `${paragraph.textContent}`;
    const carried = again();
    if (!choice || !carried) throw new Error('The page of the test has no article.');
    const now = readWhole(document);
    const article = articleOnPage(now, carried);
    const old = articleOnPage(before, choice);
    expect(article && old && articleText(article)).toBe(old && articleText(old));
    expect(article?.blocks[0]?.pieces[0]?.node.isConnected).toBe(true);
  });

  it('asks anew where the text in the article has changed, or its element is another', () => {
    const changed = start(`<article>${P}</article>`);
    changed.document.querySelector('article')?.append('One more line.');
    expect(changed.again()).toBeUndefined();
    const replaced = start(`<main><article>${P}</article></main>`);
    const article = replaced.document.querySelector('article');
    article?.replaceWith(article.cloneNode(true));
    expect(replaced.again()).toBeUndefined();
  });

  it('asks anew where a paragraph has come anywhere, and not where a label has', () => {
    const { document, again } = start(`<main><article>${P}</article></main><div id="x"></div>`);
    const beside = document.createElement('p');
    document.querySelector('#x')?.append(beside);
    beside.textContent = 'A ticker’s line.';
    expect(again()).toBeTruthy();
    beside.textContent =
      'Far from the harbour, an altogether different story begins here, with a sentence of its own and more.';
    expect(again()).toBeUndefined();
  });

  it('asks anew where there was no article once any text is another', () => {
    const { document, again, choice } = start('<p id="a">Please wait.</p><p>Loading.</p>');
    expect(choice).toBeNull();
    expect(again()).toBeNull();
    document.querySelector('#a')?.append(' Nearly there.');
    expect(again()).toBeUndefined();
  });
});
