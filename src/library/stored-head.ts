/** What is stored of a pack beside its claims and sources; a type, nothing else. */
import type { PackHead } from '../spotting/pack-index.ts';

/** A pack as it is kept: its head, which names the generation of its parts. Whoever puts this row makes that generation the pack's. */
export interface StoredHead {
  readonly id: string;
  /** Names the parts that are the pack's; those of any other generation are leftovers. */
  readonly generation: string;
  /** When it was kept: milliseconds since 1970. */
  readonly kept: number;
  readonly head: PackHead;
  /** How many it has. */
  readonly claims: number;
  readonly sources: number;
  /** All that is stored for it, records that it shares with an earlier version included. */
  readonly bytes: number;
}
