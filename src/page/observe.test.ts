import { describe, expect, it } from 'vitest';
import { matters } from './observe.ts';
import { htmlOf, pageOf } from './test-page.ts';

const document = pageOf(
  htmlOf(
    '<div id="ticker">1</div><main><article><p id="in">Text.</p></article><div id="near"></div></main><x-host></x-host>',
  ),
);
const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`The page of the test has no ${selector}.`);
  return found;
};
const host = element('x-host');
const article = element('article');

function record(
  target: Node,
  added: readonly Node[] = [],
  removed: readonly Node[] = [],
  type: MutationRecordType = 'childList',
): MutationRecord {
  return {
    type,
    target,
    addedNodes: added as unknown as NodeList,
    removedNodes: removed as unknown as NodeList,
    attributeName: null,
    attributeNamespace: null,
    nextSibling: null,
    oldValue: null,
    previousSibling: null,
  };
}

const text = document.createTextNode('new');
const paragraph = document.createElement('p');

describe('matters', () => {
  it('minds changes in the article and beside it', () => {
    expect(matters([record(element('#in'), [text])], article, host)).toBe(true);
    expect(matters([record(element('#in').firstChild ?? text, [], [], 'characterData')], article, host)).toBe(true);
    expect(matters([record(element('main'), [paragraph])], article, host)).toBe(true);
  });

  it('does not mind a ticker outside, advertisements in the body, or our own element', () => {
    expect(matters([record(element('#ticker'), [text], [text])], article, host)).toBe(false);
    expect(matters([record(element('body'), [paragraph])], article, host)).toBe(false);
    expect(matters([record(document.documentElement, [host])], article, host)).toBe(false);
    expect(matters([record(document.documentElement, [], [host])], null, host)).toBe(false);
  });

  it('minds the title, and any change once the article is gone', () => {
    expect(matters([record(element('title'), [text])], article, host)).toBe(true);
    const words = element('title').firstChild ?? text;
    expect(matters([record(words, [], [], 'characterData')], article, host)).toBe(true);
    expect(matters([record(element('head'), [document.createElement('title')])], article, host)).toBe(true);
    expect(matters([record(element('head'), [], [document.createElement('meta')])], article, host)).toBe(true);
    expect(matters([record(element('head'), [document.createElement('style')])], article, host)).toBe(false);
    const gone = document.createElement('article');
    expect(matters([record(element('body'), [paragraph], [gone])], gone, host)).toBe(true);
  });

  it('minds whatever may bring text while no article is known', () => {
    expect(matters([record(element('body'), [paragraph])], null, host)).toBe(true);
    expect(matters([record(element('head'), [document.createElement('script')])], null, host)).toBe(false);
  });
});
