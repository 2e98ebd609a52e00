/** Makes a document of HTML, and reads its article, for the unit tests of this folder. */
import { parseHTML } from 'linkedom';
import { articleOf } from '../article/article-of.ts';
import { cleanHeadlines } from '../article/headlines.ts';
import { articleOnPage } from './article.ts';
import type { ArticleOnPage, Block, ReadPage } from './block.ts';
import { readPage } from './read-page.ts';
import { atOnce } from './slices.ts';

/** A document without styles or layout. */
export function pageOf(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** A whole page around a body. */
export function htmlOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Harbour town waits for its ferry</title>${head}</head><body>${body}</body></html>`;
}

/** A page read to its end. */
export function readWhole(document: Document): ReadPage {
  const page = atOnce(readPage(document));
  if (page === null) throw new Error('The page of the test is empty.');
  return page;
}

/** The article of a page, with what its outline says of it; null where there is none. */
export function readArticle(document: Document):
  | (Omit<ArticleOnPage, 'blocks'> & {
      blocks: (Block & { language: string | undefined })[];
      headlines: readonly string[];
    })
  | null {
  const page = atOnce(readPage(document));
  const choice = page === null ? null : articleOf(page.outline);
  const article = page === null || choice === null ? null : articleOnPage(page, choice);
  if (page === null || choice === null || article === null) return null;
  const { runs } = page.outline;
  const headlines = cleanHeadlines(page.outline.headlines);
  const blocks = article.blocks.map((block, i) => ({
    ...block,
    language: runs[choice.blocks[i]?.run ?? -1]?.language,
  }));
  return { ...article, headlines, blocks };
}

/** The article text that the offsets of matches refer to. */
export function articleText(article: ArticleOnPage): string {
  return article.blocks.map((block) => block.text).join('\n');
}
