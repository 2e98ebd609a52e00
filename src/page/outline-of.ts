/** Reads a page's outline once, for whoever asks; finds no article and paints nothing. */
import type { PageText } from '../article/outline.ts';
import { readPage } from './read-page.ts';
import { inSlices } from './slices.ts';

/** The outline as it is sent to be read; null where the page is empty. */
export async function outlineOf(document: Document): Promise<PageText | null> {
  const page = await inSlices(readPage(document));
  return page && { url: document.location.href, ...page.outline };
}
