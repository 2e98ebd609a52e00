/** Finds the article of a page and reads its text, with the way back to the nodes; changes nothing. */
import type { ArticleOnPage, Block } from './block.ts';
import { measure } from './measure.ts';
import { chooseRoot } from './root.ts';
import { selectRuns } from './select.ts';
import { walk } from './walk.ts';

export type { ArticleOnPage, Block, Piece } from './block.ts';

/** The least that is an article: characters of prose, and sentences. */
const LEAST_PROSE = 140;
const LEAST_SENTENCES = 2;
/** Longest headline that is kept, in characters. */
const HEADLINE = 400;

/** The article of this page, or null where there is none worth reading. Works in a browser and on a linkedom document. */
export function readArticle(document: Document): ArticleOnPage | null {
  const { documentElement } = document;
  if (documentElement === null) return null;
  const body = document.querySelector('body');
  const page = walk(body ?? document, body ?? documentElement);
  const measures = measure(page);
  const root = chooseRoot(page, measures);
  const element = page.boxes[root]?.element;
  if (element === undefined) return null;
  const headlines = headlinesOf(document);
  const picked = selectRuns(page, measures, root, headlines);
  let prose = 0;
  let sentences = 0;
  const blocks: Block[] = [];
  for (const index of picked) {
    const boxed = page.runs[index];
    if (boxed === undefined) continue;
    const { text, pieces } = boxed.run;
    blocks.push({ text, language: boxed.language, pieces });
    const own = measures.runs[index]?.prose ?? 0;
    prose += own;
    if (own > 0 && sentences < LEAST_SENTENCES)
      sentences += text.slice(0, 4000).match(/[^\s.!?…][.!?…؟](?=["'”’)\]\s]|$)|[。！？।]/gu)?.length ?? 1;
  }
  if (prose < LEAST_PROSE || sentences < LEAST_SENTENCES) return null;
  return { blocks, headlines, root: element, shadowRoots: page.shadowRoots };
}

/** The article text that the offsets of matches refer to. */
export function articleText(article: ArticleOnPage): string {
  return article.blocks.map((block) => block.text).join('\n');
}

/** The page's own headlines, without doubles and blanks. */
export function headlinesOf(document: Document): string[] {
  const found = [...Array.from(document.querySelectorAll('h1')).slice(0, 3)].map((heading) => heading.textContent);
  found.push(document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '');
  found.push(document.querySelector('title')?.textContent ?? '');
  const clean = found.map((text) =>
    (text ?? '')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return [...new Set(clean)].filter((text) => text !== '' && text.length <= HEADLINE);
}
