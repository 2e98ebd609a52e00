/** Says in plain words what the browser says of a full disk, or of a database that it does not open; nothing else. */

/** The error to show in place of one that the storage gave. */
export function storageError(error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') return error;
  return new Error('there is no room left on the disk for this pack; nothing of it was kept', { cause: error });
}

/** The error to show in place of one that opening the database gave; our own are told as they are. */
export function openingError(error: unknown): unknown {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return error;
  if (error instanceof DOMException && error.name === 'VersionError') {
    return new Error('the packs were stored by a later version of Crossread: update it to use them', { cause: error });
  }
  // Where it is switched off, there is either no `indexedDB`, or one that throws or fails: InvalidStateError, SecurityError, UnknownError.
  if (error instanceof DOMException || globalThis.indexedDB === undefined) {
    return new Error(
      'the browser does not let Crossread store packs: allow storage (IndexedDB) in its settings, or make room on the disk, and try again',
      { cause: error },
    );
  }
  return error;
}
