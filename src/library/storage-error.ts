/** Says in plain words what the browser says of a full disk; nothing else. */

/** The error to show in place of one that the storage gave. */
export function storageError(error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') return error;
  return new Error('there is no room left on the disk for this pack; nothing of it was kept', { cause: error });
}
