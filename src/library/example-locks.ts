/** Locks for tests that run without a browser; nothing else. */

/** Locks as browsers have them: one holder of a name, others in the order of asking. */
export function exampleLocks(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  const request = <T>(_: string, use: () => Promise<T>): Promise<T> => {
    const done = last.then(use);
    last = done.catch(() => undefined);
    return done;
  };
  return { request } as unknown as Pick<LockManager, 'request'>;
}
