import { describe, expect, it } from 'vitest';
import { articleFrom } from './read-article.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sentences = ['The bridge was closed on Monday.', 'Engineers evacuated the residents of the harbour.'];

describe('articleFrom', () => {
  it('takes each line of a text for a paragraph, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r', '\n\n']) {
      expect(articleFrom(bytes(sentences.join(end))).blocks).toEqual(sentences);
    }
  });

  it('joins the lines of a hard-wrapped text', () => {
    expect(
      articleFrom(bytes('The bridge was\nclosed on Monday.\n\nEngineers evacuated\nthe residents.\n')).blocks,
    ).toEqual(['The bridge was closed on Monday.', 'Engineers evacuated the residents.']);
  });

  it('takes what stands before the first sentence for headlines', () => {
    const { headlines, blocks } = articleFrom(bytes(['Bridge closed', ...sentences].join('\n')));
    expect([headlines, blocks]).toEqual([['Bridge closed'], sentences]);
  });

  it('reads UTF-8 whatever the page declares, and UTF-16 by its mark', () => {
    const said = 'The Café on the quay stayed open all night for those who had to leave their homes, the owner said.';
    const paragraphs = [...sentences, said, said].map((text) => `<p>${text}</p>`).join('');
    const page = `<!doctype html><html lang="en"><head><meta charset="windows-1251"><title>News</title></head><body><article><h1>Bridge closed</h1>${paragraphs}</article></body></html>`;
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${page}`, 'utf16le'));
    for (const file of [bytes(page), utf16]) expect(articleFrom(file).blocks).toContain(said);
  });

  it('reads pages whose authors left out the tags that HTML lets them leave out', () => {
    const paragraphs = [...sentences, ...sentences].map((text, i) => `<p>${text} ${'It was long ago. '.repeat(i + 3)}`);
    const article = `<h1>Bridge closed</h1><article>${paragraphs.join('')}</article>`;
    const head = '<head><meta charset=utf-8><title>Bridge closed</title>';
    for (const start of [
      '',
      '<!doctype html>',
      '<html lang=de>',
      `<!doctype html><html lang=de>${head}`,
      `${head}</head>`,
    ]) {
      const { blocks, languages, headlines } = articleFrom(bytes(start + article));
      expect([blocks.length, headlines], start).toEqual([4, ['Bridge closed']]);
      expect(new Set(languages), start).toEqual(new Set([start.includes('lang') ? 'de' : undefined]));
    }
  });

  it('finds nothing in files that hold no text', () => {
    for (const file of ['', ' \n ', '<html><body></body></html>', '<!doctype html><p']) {
      expect(articleFrom(bytes(file)).blocks).toEqual([]);
    }
  });
});
