/** Takes from the public sets claims on thousands of other things, among which a small pack's claims are looked for as in a large collection; nothing else. */
import type { Claim, Pack } from '../src/claims/types.ts';
import { readPublic } from './public.ts';

/** Sets whose licences allow training (CC BY-SA 3.0, CC BY 3.0), and whose texts are single sentences. */
const sets: readonly string[] = ['vitaminc', 'ecbplus'];

/** Claims with a statement and nothing else, each text once, from the parts that may be trained on. None where the folder lacks the sets. */
export function readStrangers(folder: string): Claim[] {
  const texts = readPublic(folder).flatMap(({ set, part, claim }) =>
    part === 'train' && sets.includes(set) ? [claim.replace(/ ([.,;:!?%)])/gu, '$1').trim()] : [],
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
