/** Hands a file to the reader to keep; nothing else. */

/** Starts the download; the browser asks where to, or takes its own folder. */
export function saveFile(document: Document, name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download holds the data by itself once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
