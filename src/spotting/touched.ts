/** Keeps the claims that a sentence's terms have met, in the order in which they were met; nothing else. */
import type { JoinedIndex } from './joined-index.ts';

/**
 * Room for the claims of one query after the other. Terms meet claims all over the pack, most of them once: what is read for each is small enough to stay in a processor's cache (a bit, and the number of a
 * damping), and what they add up to lies close together.
 */
export interface Touched {
  /** A bit for each claim that has been met, by its number. */
  readonly seen: Uint32Array;
  /** By number of a claim that has been met: its place among those. */
  readonly slots: Uint32Array;
  /** By that place: the number of the claim, and what its terms add up to so far. */
  readonly claims: Uint32Array;
  readonly sums: Float32Array;
  /** The damping of a claim is `dampings[kinds[number]]`: claims have few different lengths. */
  readonly kinds: Uint16Array | Uint32Array;
  readonly dampings: Float32Array;
  /** Forgets all that have been met. */
  forget(): void;
}

/** No claim of the pack has been met. */
export function touchedOf(index: JoinedIndex): Touched {
  const { damping, places, size } = index;
  const words = (damping.length >>> 5) + 1;
  // Those that are gone are never met for the first time: they share a place behind all others, where their gains of nothing are added up.
  const gone = new Uint32Array(words);
  const slots = new Uint32Array(damping.length);
  places?.forEach((place, number) => {
    if (place >= 0) return;
    gone[number >>> 5] = (gone[number >>> 5] as number) | (1 << (number & 31));
    slots[number] = size;
  });
  const seen = gone.slice();
  return {
    seen,
    slots,
    claims: new Uint32Array(size + 1),
    sums: new Float32Array(size + 1),
    ...kindsOf(index),
    forget: () => seen.set(gone),
  };
}

function kindsOf({ segments, damping }: JoinedIndex): Pick<Touched, 'kinds' | 'dampings'> {
  // Claims of one length have one damping; those that are gone have another whatever their length.
  const known = new Map<number, number>();
  const dampings: number[] = [];
  const kinds = new Uint32Array(damping.length);
  for (const { index, start } of segments) {
    for (let at = 0; at < index.lengths.length; at++) {
      const own = damping[start + at] as number;
      const length = own === Number.POSITIVE_INFINITY ? -1 : (index.lengths[at] as number);
      let kind = known.get(length);
      if (kind === undefined) {
        kind = dampings.push(own) - 1;
        known.set(length, kind);
      }
      kinds[start + at] = kind;
    }
  }
  return {
    kinds: dampings.length <= 0x10000 ? new Uint16Array(kinds) : kinds,
    dampings: Float32Array.from(dampings),
  };
}
