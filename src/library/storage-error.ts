/** Says as faults what the browser says of a full disk, or of a database that it does not open; nothing else. */
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';

/** The error to show in place of one that the storage gave. */
export function storageError(error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') return error;
  return new FaultError(faultAt('', 'diskFull'), error);
}

/** The error to show in place of one that opening the database gave; our own are told as they are. */
export function openingError(error: unknown): unknown {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return error;
  if (error instanceof DOMException && error.name === 'VersionError') {
    return new FaultError(faultAt('', 'laterStore'), error);
  }
  // Where it is switched off, there is either no `indexedDB`, or one that throws or fails: InvalidStateError, SecurityError, UnknownError.
  if (error instanceof DOMException || globalThis.indexedDB === undefined) {
    return new FaultError(faultAt('', 'storageRefused'), error);
  }
  return error;
}
