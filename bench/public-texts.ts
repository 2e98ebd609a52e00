/** Gathers what of the public sets articles are trained with; nothing else. */
import type { Claim } from '../src/claims/types.ts';
import { type PublicPair, readPublic } from './public.ts';
import { strangersOf } from './strangers.ts';

export interface PublicTexts {
  /** Claims among which a pack stands as in a large collection. */
  readonly strangers: readonly Claim[];
  /** Pairs of the parts that may be trained on. */
  readonly pairs: readonly PublicPair[];
}

/** Both are empty where the folder lacks the sets. */
export function readPublicTexts(folder: string): PublicTexts {
  const pairs = readPublic(folder).filter(({ part }) => part === 'train');
  return { strangers: strangersOf(pairs), pairs };
}
