/** Reads a list of fact-checks as it streams in: each item is let go of before the next one comes, so that a list of any length can be read. */
import { JSONParser } from '@streamparser/json';
import { FaultError } from '../../claims/fault-error.ts';
import { faultAt } from '../../claims/faults.ts';

/** Lists that schema.org data keeps its items in, and a list that is the file itself. */
const lists = ['dataFeedElement', '@graph', 'itemListElement'];

/** A feed on its way. */
export interface Feed {
  /** Throws `FaultError` where it is no JSON. */
  write(bytes: Uint8Array): void;
  /** What the file says beside its items; throws `FaultError` where it is cut off. */
  end(): Readonly<Record<string, unknown>>;
}

/** @param take is given each item with its place: `dataFeedElement[17]` */
export function openFeed(take: (item: unknown, path: string) => void): Feed {
  const parser = new JSONParser({ paths: ['$.*', ...lists.map((list) => `$.${list}.*`)], keepStack: false });
  const head = new Map<string, unknown>();
  let started = false;
  let broken: unknown;
  parser.onValue = ({ value, key, parent, stack }) => {
    if (typeof key === 'number') {
      // The parser itself lets go of items only in lists that it does not hand on, and these it does: `$.*` is any field of the file.
      if (Array.isArray(parent) && stack.length > 1) parent.length -= 1;
      take(value, `${String(stack[1]?.key ?? '')}[${key}]`);
    } else if (stack.length > 1) return;
    // Of a list that was read its items are gone, which leaves nothing of it to read.
    else if (key !== undefined && !(lists.includes(key) && typeof value === 'object')) head.set(key, value);
  };
  parser.onError = (error) => {
    broken ??= error;
  };
  const check = (): void => {
    if (broken === undefined) return;
    throw new FaultError(faultAt('', 'notJson', broken instanceof Error ? broken.message : String(broken)));
  };
  return {
    write: (bytes) => {
      const isMark = !started && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      started = true;
      // What comes after the end must be blank, and the parser takes nothing any more.
      if (parser.isEnded) {
        if (bytes.some((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte))) broken ??= new Error('text after its end');
      } else parser.write(isMark ? bytes.subarray(3) : bytes);
      check();
    },
    end: () => {
      if (!parser.isEnded) throw new FaultError(faultAt('', 'jsonCutOff'));
      return Object.fromEntries(head);
    },
  };
}
