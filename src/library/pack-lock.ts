/** One at a time: who changes what is stored of a pack; nothing else. The lock ends with the context that holds it, however it ends. */

const lock = (pack: string): string => `crossread pack ${pack}`;

/** Does work on packs that nobody else works on meanwhile. Always taken in the order of their ids, so that two never wait for each other. */
export function withPacks<T>(packs: readonly string[], work: () => Promise<T>): Promise<T> {
  const [first, ...others] = [...new Set(packs)].sort((a, b) => (a < b ? -1 : 1));
  if (first === undefined) return work();
  return navigator.locks.request(lock(first), () => withPacks(others, work));
}

/** The same for one pack, where nobody works on it at this moment; else nothing happens. */
export function ifNobodyElse(pack: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(lock(pack), { ifAvailable: true }, (held) => (held ? work() : undefined));
}
