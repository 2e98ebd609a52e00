/** Takes from the public sets claims on thousands of other things, among which a small pack's claims are looked for as in a large collection; nothing else. */
import type { Claim, Pack } from '../src/claims/types.ts';
import type { PublicPair } from './public.ts';

/** Sets whose licences allow training (CC BY-SA 3.0, CC BY 3.0), and whose texts are single sentences. */
const sets: readonly string[] = ['vitaminc', 'ecbplus'];

/** Claims with a statement and nothing else, each text once. */
export function strangersOf(pairs: readonly PublicPair[]): Claim[] {
  const texts = pairs.flatMap(({ set, claim }) =>
    sets.includes(set) ? [claim.replace(/ ([.,;:!?%)])/gu, '$1').trim()] : [],
  );
  return [...new Set(texts)].map((statement, i) => ({
    id: `stranger-${i}`,
    statement,
    wordings: [],
    reports: [{ source: 's', summary: statement }],
    relation: 'single',
    differences: [],
  }));
}

/** A pack with these claims behind its own. */
export function among(pack: Pack, strangers: readonly Claim[]): Pack {
  return { ...pack, claims: [...pack.claims, ...strangers] };
}
