/** Takes away what the script of an earlier version left in a page that was open when the extension was updated; knows no other state of it. */
import { LOOKS } from './highlights.ts';

/** Firefox ends such a script without telling it. Its entries are deleted by name: Firefox does not let a content script go through the registry. */
export function clearLeftovers(document: Document): void {
  for (const left of document.querySelectorAll('crossread-card')) left.remove();
  for (const look of [...LOOKS, 'active']) CSS.highlights.delete(`crossread-${look}`);
}
