/** Puts a text on the clipboard; selects nothing, since pages are told what is selected. */

/**
 * To be called while the browser still knows of the reader's click.
 * @throws Error where the browser refuses
 */
export async function copyText(document: Document, text: string): Promise<void> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
  } catch {
    // On pages without encryption there is no such clipboard, and a page's policy may forbid it.
    if (!copyByEvent(document, text)) throw new Error('the browser does not let the text be copied');
  }
}

function copyByEvent(document: Document, text: string): boolean {
  let copied = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // A page that hears of it could read or replace the text.
    event.stopImmediatePropagation();
    copied = true;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  view?.removeEventListener('copy', put, { capture: true });
  return copied;
}
