import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL, CARDS, FOOTER, LAYOUTS, NAV, ONE, p, THREE, TWO } from './test-layouts.ts';
import { articleText, htmlOf, pageOf, readArticle } from './test-page.ts';

const texts = (html: string): string[] | undefined => readArticle(pageOf(html))?.blocks.map((block) => block.text);

describe('readArticle', () => {
  for (const [name, body, expected] of LAYOUTS) {
    it(`finds all and nothing else: ${name}`, () => {
      const found = texts(htmlOf(body));
      // A teaser in the middle of a paragraph splits it; a table's cells and a list's items are blocks of their own.
      expect(found).toEqual(expected);
    });
  }

  it('finds nothing to read on front pages, results of a search, forms and empty pages', () => {
    const results = Array.from(
      { length: 8 },
      (_, i) =>
        `<div><h3><a href="/r${i}">Result number ${i} about ferries</a></h3><p>A ferry is a boat that carries people. It crosses the water ${i} times.</p></div>`,
    ).join('');
    const login =
      '<form><h1>Sign in</h1><p>Enter your e-mail address and password to go on.</p><input type="password"></form>';
    for (const body of [
      `${NAV}<main>${CARDS}${CARDS}${CARDS}</main>${FOOTER}`,
      `<h1>Results</h1>${results}`,
      login,
      '',
      'ferry',
    ]) {
      expect(texts(htmlOf(body))).toBeUndefined();
    }
    expect(texts('')).toBeUndefined();
  });

  it('keeps text whole across links, soft hyphens, no-break spaces, word breaks, notes and drop caps', () => {
    const body = `<article><h1>x</h1><p><span class="dropcap">T</span>he&nbsp;<a href="/b">har\u00adbour</a>\n   board<sup><a href="#n1">1</a></sup> said<wbr>ing <em>“no <b>ferry</b>”</em> was<br>late\u200b, over 10<sup>6</sup> times.</p>${p(ALL)}</article>`;
    expect(texts(htmlOf(body))?.[0]).toBe('The harbour board saiding “no ferry” was late, over 106 times.');
  });

  it('gives the nearest language and the headlines without doubles', () => {
    const html = htmlOf(
      `<article><h1>The ferry  waits</h1><p lang="fr">${ONE}</p>${p([TWO, THREE])}</article>`,
      '<meta property="og:title" content="The ferry waits">',
    );
    const article = readArticle(pageOf(html));
    expect(article?.blocks.map((block) => block.language)).toEqual(['fr', 'en', 'en']);
    expect(article?.headlines).toEqual(['The ferry waits', 'Harbour town waits for its ferry']);
  });

  it('does not change the page', () => {
    const document = pageOf(htmlOf(`<article><h1>x</h1>${p(ALL)}</article>`));
    const before = document.documentElement.outerHTML;
    readArticle(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('survives a page nested deeper than any stack', () => {
    const article = readArticle(pageOf(htmlOf(`${'<div>'.repeat(20_000)}${p(ALL)}`)));
    expect(article?.blocks).toHaveLength(4);
  });

  it('maps every character back to the node that holds it', () => {
    const inline = fc.constantFrom(
      'word',
      ' ',
      '  ',
      '\n',
      '&nbsp;',
      '&shy;',
      '\u200b',
      '<b>bold</b>',
      '<a href="/x">link</a>',
      '<br>',
      '<wbr>',
      '<i> x</i>',
      '“',
      '1,500',
      'ö',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 30 }), (parts) => {
        const article = readArticle(pageOf(htmlOf(`<article><h1>x</h1><p>${parts.join('')}</p>${p(ALL)}</article>`)));
        expect(article).not.toBeNull();
        for (const block of article?.blocks ?? []) {
          expect(block.text).toBe(block.text.trim());
          expect(block.text).not.toMatch(/\s\s|[\n\u00a0\u00ad\u200b]/);
          let covered = 0;
          for (const { node, start, length, offset } of block.pieces) {
            expect(start).toBeGreaterThanOrEqual(covered);
            // Only the space of a line break belongs to no node.
            expect(block.text.slice(covered, start).trim()).toBe('');
            expect(node.data.slice(offset, offset + length).replace(/\s/g, ' ')).toBe(
              block.text.slice(start, start + length),
            );
            covered = start + length;
          }
          expect(covered).toBe(block.text.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('articleText', () => {
  it('joins the blocks by line feeds', () => {
    const article = readArticle(pageOf(htmlOf(`<article><h1>x</h1>${p(ALL)}</article>`)));
    expect(article === null ? '' : articleText(article)).toBe(ALL.join('\n'));
  });
});
