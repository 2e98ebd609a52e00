/** The kinds of failure between two contexts, so that each is met with the right answer. Data only. */

/**
 * `orphaned`: the extension was updated, reloaded or removed, and this content script has no extension any more.
 * `unreachable`: nobody is there to answer, or went away before answering (a worker that was stopped).
 * `late`: no answer within the deadline. `refused`: the other side answered with an error.
 */
export type FailureKind = 'orphaned' | 'unreachable' | 'late' | 'refused';

const kinds = new WeakMap<Error, FailureKind>();

/** An error of a known kind. */
export function failure(kind: FailureKind, message: string, cause?: unknown): Error {
  const error = new Error(message, { cause });
  kinds.set(error, kind);
  return error;
}

/** The kind of an error made by `failure`; undefined for any other. */
export function failureKind(error: unknown): FailureKind | undefined {
  return error instanceof Error ? kinds.get(error) : undefined;
}

/** The words of anything thrown, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error ?? '');
}
