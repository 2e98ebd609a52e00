/** Works in one transaction of the database, all or nothing, and tells once why it failed; nothing else. */

/** What of a transaction is needed here. */
interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/** Takes note of a write, which is not waited for by itself. */
export type Write = (request: Promise<unknown>) => void;

/**
 * Resolves to what `work` gives once the transaction is complete; each write in it is handed to `write`. Rejects with why `work`,
 * a write or the end of the transaction failed: of the transaction nothing stays then, and none of its rejections goes unheard.
 */
export async function inTransaction<T>(tx: Transaction, work: (write: Write) => Promise<T>): Promise<T> {
  const problems: unknown[] = [];
  const write: Write = (request) => {
    request.catch((problem: unknown) => problems.push(problem));
  };
  write(tx.done);
  try {
    const result = await work(write);
    await tx.done;
    return result;
  } catch (problem) {
    quietly(() => tx.abort());
    // A write that fails takes the others, and the transaction, with it: those only say that they were aborted.
    throw [...problems, problem].find((one) => !isAbort(one)) ?? problem;
  }
}

function isAbort(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === 'AbortError';
}

/** It may be over already. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}
