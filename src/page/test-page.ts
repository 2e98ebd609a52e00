/** Makes a document of HTML for the unit tests of this folder. */
import { parseHTML } from 'linkedom';

/** A document without styles or layout. */
export function pageOf(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** A whole page around a body. */
export function htmlOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Harbour town waits for its ferry</title>${head}</head><body>${body}</body></html>`;
}
