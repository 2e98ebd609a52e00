/** Gathers what is wrong with a pack, each fault with its path, its reason and a hint in printable text; finds none itself. */
import { type FaultCode, faultTexts, type PlaceCode, placeTexts } from './fault-texts.ts';

/** One thing that is wrong. Plain data. */
export interface Fault {
  /** Where: `claims[3].reports[0].source`; empty for the file as a whole. */
  readonly path: string;
  /** Why, in English. */
  readonly reason: string;
  /** What to do about it, in English. */
  readonly hint: string;
  /** The same for other languages: the words' key in `_locales`, and what stands for `$1` and so on in them. */
  readonly code: FaultCode;
  readonly values: readonly string[];
  /** The path for other languages, where it has words; a text in it is the same in all of them. */
  readonly places?: readonly (Place | string)[];
  /** How often the same was found, where that was more than once; the path ends with it. */
  readonly times?: number;
}

/** Where, in what has no paths: the script of a page, the row of a table. */
export interface Place {
  readonly code: PlaceCode;
  /** Stands for `$1`. */
  readonly value: string;
}

export type PathStep = string | number;

/** What `readPack` notes faults in. */
export interface FaultList {
  readonly add: (path: readonly PathStep[], code: FaultCode, ...values: readonly (string | number)[]) => void;
  readonly count: () => number;
  /** Whether so many were found that looking for more only takes time. */
  readonly isFull: () => boolean;
  /** The first faults, and one at the end that says how many more there are. */
  readonly list: () => readonly Fault[];
}

const mostListed = 50;
const mostCounted = 10_000;
const longestValue = 300;
const longestName = 60;

export function faultList(): FaultList {
  const listed: Fault[] = [];
  let count = 0;
  const isFull = () => count >= mostCounted;
  return {
    add(path, code, ...values) {
      count++;
      if (listed.length < mostListed) listed.push(faultAt(pathText(path), code, ...values));
    },
    count: () => count,
    isFull,
    list() {
      const more = count - listed.length;
      return more === 0 ? listed : [...listed, faultAt('', isFull() ? 'moreAtLeast' : 'more', more)];
    },
  };
}

/** A fault at a place that is named already; `''` for the file as a whole. */
export function faultAt(path: string, code: FaultCode, ...values: readonly (string | number)[]): Fault {
  const shownValues = values.map((value) => shown(String(value), longestValue));
  const [reason, hint] = faultTexts[code].map((text) => filled(text, shownValues)) as [string, string];
  return { path, reason, hint, code, values: shownValues };
}

/** The same fault seen from outside of what it was found in. @param place of that: `packs[1]` */
export function faultWithin(place: string, fault: Fault): Fault {
  const joint = fault.path === '' || fault.path.startsWith('[') ? '' : '.';
  return { ...fault, path: place + joint + fault.path };
}

/** The same fault seen from outside of what has no paths of its own. @param places of that, the widest first */
export function faultPlaced(places: readonly (Place | string)[], fault: Fault): Fault {
  const all = fault.path === '' ? places : [...places, fault.path];
  const named = all.map((one) => (typeof one === 'string' ? one : filled(placeTexts[one.code], [one.value])));
  return { ...fault, path: named.join(', '), places: all };
}

/** A place, as faults name it. */
export function place(code: PlaceCode, value: string | number = ''): Place {
  return { code, value: shown(String(value), longestValue) };
}

/** `path: reason`, or the reason alone where the whole file is meant. */
export function faultText({ path, reason }: Pick<Fault, 'path' | 'reason'>): string {
  return path === '' ? reason : `${path}: ${reason}`;
}

/** The same with what to do about it, on one line. */
export function faultLine(fault: Fault): string {
  return `${faultText(fault)} (${fault.hint})`;
}

/** A name from a file as a reason quotes it: `"c"`. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > longestName ? `${name.slice(0, longestName)}…` : name);
}

/** A path as faults write it. */
function pathText(path: readonly PathStep[]): string {
  return path.map(stepText).join('').replace(/^\./, '');
}

function stepText(step: PathStep): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_$][\w$]{0,59}$/.test(step) ? `.${step}` : `[${shown(quoted(step), longestValue)}]`;
}

function filled(text: string, values: readonly string[]): string {
  return text.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}

/** Reasons may hold words of the file: what would move a terminal's cursor or turn the direction of writing is spelt out. */
function shown(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
