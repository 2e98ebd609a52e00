/** Watches the memory that a browser and all its processes have for themselves; nothing else. On Linux, which tells it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const every = 250;

export interface MemoryWatch {
  /** Megabytes of 2^20 bytes: the most since the start, over what there was then; undefined where the system does not tell. */
  stop(): number | undefined;
}

/** @param pid of the browser's first process */
export function watchMemory(pid: number | undefined): MemoryWatch {
  const look = (): number | undefined => (pid === undefined ? undefined : privateBytes(pid));
  const before = look();
  let most = before ?? 0;
  const timer = setInterval(() => {
    most = Math.max(most, look() ?? 0);
  }, every);
  return {
    stop: () => {
      clearInterval(timer);
      return before === undefined ? undefined : (most - before) / 2 ** 20;
    },
  };
}

/** What no other process shares, of a process and all that it started. */
function privateBytes(root: number): number | undefined {
  try {
    const parents = new Map(
      readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [[Number(name), parentOf(name)]] : [])),
    );
    const isOurs = (pid: number | undefined): boolean =>
      pid !== undefined && (pid === root || isOurs(parents.get(pid)));
    return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + privateOf(pid), 0);
  } catch {
    return undefined;
  }
}

function parentOf(pid: string): number | undefined {
  try {
    // "pid (name) state parent": a name may hold blanks and brackets.
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[1]);
    return parent > 0 ? parent : undefined;
  } catch {
    return undefined;
  }
}

/** 0 for a process that has ended meanwhile. */
function privateOf(pid: number): number {
  try {
    const rows = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm);
    return [...rows].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
  } catch {
    return 0;
  }
}
