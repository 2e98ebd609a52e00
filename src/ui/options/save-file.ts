/** Hands a text to the reader as a file to keep. */

/** Starts the download; the browser asks where to, or takes its own folder. */
export function saveFile(document: Document, name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds the data by itself once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
