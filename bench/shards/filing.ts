/** Decides under which terms a claim is filed and which shards a page asks for; knows terms and numbers only. */
import type { World } from './world.ts';

/** A scheme: what every host, client and attacker knows. */
export interface Scheme {
  /** How many of its rarest terms a claim is filed under. */
  readonly keys: number;
  /** Terms as common as these are no keys. */
  readonly common: ReadonlySet<string>;
}

/** So many of the commonest terms are no keys: nearly every page has them. */
const COMMON = 500;

export function schemeOf({ frequency }: World, keys: number): Scheme {
  const byFrequency = [...frequency].sort(([, a], [, b]) => b - a);
  return { keys, common: new Set(byFrequency.slice(0, COMMON).map(([term]) => term)) };
}

/** The terms that a claim is filed under: its rarest, common ones only where it has no other. */
export function keysOf(terms: readonly string[], { frequency }: World, { keys, common }: Scheme): string[] {
  const rare = terms.filter((term) => !common.has(term));
  const usable = rare.length > 0 ? rare : terms;
  return usable.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0)).slice(0, keys);
}

/** Number of the shard that a term falls into, of 2 ** bits. */
export function shardOf(term: string, bits: number): number {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  for (let i = 0; i < term.length; i += 1) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  // Its low bits are mixed best.
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> (32 - bits)) >>> 0;
}

/** Every shard that a page's terms fall into. */
export function shardsOf(terms: readonly string[], { common }: Scheme, bits: number): Set<number> {
  return new Set(terms.filter((term) => !common.has(term)).map((term) => shardOf(term, bits)));
}
