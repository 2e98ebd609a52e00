/** A pack as a line of a list: a type, nothing else. */
import type { Fault } from './faults.ts';

export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** BCP 47, of its texts; absent where it cannot be read. */
  readonly language?: string | undefined;
  /** How many it holds. */
  readonly claims: number;
  readonly sources: number;
  readonly author: string;
  readonly licence: string;
  /** Comes with the extension, and cannot be removed. */
  readonly builtIn: boolean;
  /** Comes by a subscription, and goes with that. */
  readonly subscribed?: boolean;
  /** Whether the reader writes it. */
  readonly own: boolean;
  /** Why it cannot be used, if it cannot; its title is its id then. */
  readonly fault?: Fault | undefined;
}
