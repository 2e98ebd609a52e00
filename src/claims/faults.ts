/** Gathers what is wrong with a pack, each fault with its path and its reason in printable text; finds none itself. */

/** One thing that is wrong. */
export interface Fault {
  /** Where: `claims[3].reports[0].source`; empty for the file as a whole. */
  readonly path: string;
  /** Why, and what would be right. */
  readonly reason: string;
}

export type PathStep = string | number;

/** What `readPack` notes faults in. */
export interface FaultList {
  readonly add: (path: readonly PathStep[], reason: string) => void;
  readonly count: () => number;
  /** Whether so many were found that looking for more only takes time. */
  readonly isFull: () => boolean;
  /** The first faults, and one at the end that says how many more there are. */
  readonly list: () => readonly Fault[];
}

const mostListed = 50;
const mostCounted = 10_000;
const longestReason = 300;
const longestName = 60;

export function faultList(): FaultList {
  const listed: Fault[] = [];
  let count = 0;
  const isFull = () => count >= mostCounted;
  return {
    add(path, reason) {
      count++;
      if (listed.length < mostListed) listed.push({ path: pathText(path), reason: shown(reason, longestReason) });
    },
    count: () => count,
    isFull,
    list() {
      const more = count - listed.length;
      if (more === 0) return listed;
      return [...listed, { path: '', reason: isFull() ? `and at least ${more} more` : `and ${more} more` }];
    },
  };
}

/** `path: reason`, or the reason alone where the whole file is meant. */
export function faultText({ path, reason }: Fault): string {
  return path === '' ? reason : `${path}: ${reason}`;
}

/** A name from a file as a reason quotes it: `"c"`. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > longestName ? `${name.slice(0, longestName)}…` : name);
}

function pathText(path: readonly PathStep[]): string {
  return path.map(stepText).join('').replace(/^\./, '');
}

function stepText(step: PathStep): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_$][\w$]{0,59}$/.test(step) ? `.${step}` : `[${shown(quoted(step), longestReason)}]`;
}

/** Reasons may hold words of the file: what would move a terminal's cursor or turn the direction of writing is spelt out. */
function shown(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
