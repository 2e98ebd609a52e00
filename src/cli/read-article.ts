/** Reads an article from the bytes of an HTML or text file; nothing else. */
import sniffEncoding from 'html-encoding-sniffer';
import { parseHTML } from 'linkedom';
import { articleOf, blocksOf } from '../article/article-of.ts';
import { endsAsSentence, readingOf } from '../article/clutter-text.ts';
import { cleanHeadlines } from '../article/headlines.ts';
import { readPage } from '../page/read-page.ts';
import { atOnce } from '../page/slices.ts';
import type { Article } from '../spotting/match.ts';

/** An article with the headlines its page gives; `blocks` is empty where the file holds none. */
export interface ReadArticle extends Article {
  readonly headlines: readonly string[];
}

/** Markup is recognised by its first character, so that a wrong or missing file ending does no harm. */
export function articleFrom(bytes: Uint8Array): ReadArticle {
  const encoding = isUtf8(bytes) ? 'utf-8' : sniffEncoding(bytes, { defaultEncoding: 'windows-1252' });
  const text = new TextDecoder(encoding).decode(bytes);
  return /^\s*</u.test(text) ? fromHtml(text) : fromText(text);
}

/** UTF-8 that decodes is UTF-8, whatever a stale meta element says. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !(bytes[0] === 0xff || bytes[0] === 0xfe);
  } catch {
    return false;
  }
}

function fromHtml(html: string): ReadArticle {
  const document = documentOf(html);
  const outline = atOnce(readPage(document))?.outline;
  const headlines = cleanHeadlines(outline?.headlines ?? []);
  const choice = outline === undefined ? null : articleOf(outline);
  if (outline === undefined || choice === null) return { blocks: [], languages: [], headlines };
  return { ...blocksOf(outline, choice), headlines };
}

/** Tags that HTML lets authors leave out, and browsers put in; the parser here does not. */
function documentOf(html: string): Document {
  const { document } = parseHTML(html);
  if (document.querySelector('body')?.firstChild) return document;
  const opening = /<html(?:\s[^>]*)?>/iu.exec(html)?.[0] ?? '<html>';
  const rest = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/giu, '');
  return parseHTML(`<!doctype html>${opening}<body>${rest}</body></html>`).document;
}

/** Longest line, in characters, of a text whose lines were broken to fit a page rather than to end paragraphs. */
const widestWrapped = 100;

/** Paragraphs end with their line, or with a blank line where the text is hard-wrapped. What stands before the first sentence is its headline. */
function fromText(text: string): ReadArticle {
  const whole = text.replace(/\r\n?/gu, '\n');
  const lines = whole.split('\n');
  const wrapped = /\n[^\S\n]*\n/u.test(whole.trim()) && lines.every((line) => line.length <= widestWrapped);
  const paragraphs = (wrapped ? whole.split(/\n\s*\n/u) : lines)
    .map((paragraph) =>
      paragraph
        .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
  const first = paragraphs.findIndex(endsAsSentence);
  const from = Math.max(first, 0);
  return {
    blocks: paragraphs.slice(from).filter((paragraph) => readingOf(paragraph) === 'text'),
    headlines: paragraphs.slice(0, from),
  };
}
