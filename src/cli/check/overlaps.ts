/** Asks the product's own engine which claims of a pack would be matched by each other's texts, and which texts it would not spot; bounded for large packs. */
import { quoted } from '../../claims/faults.ts';
import type { Pack } from '../../claims/types.ts';
import { compile } from '../../spotting/claim-set.ts';
import { likely, model } from '../../spotting/model.ts';
import { judge, type Retrieved, retrieve } from '../../spotting/spot.ts';
import type { WordKnowledge } from '../../text/knowledge.ts';
import type { WeakSpot } from './weak-spot.ts';

/** How far is looked. */
export interface Bounds {
  /** Texts that are looked up: the statements of all claims, then their first wordings, and so on. */
  readonly lookedUp: number;
  /** Texts that are compared in full, those first of which another claim ranks nearest. */
  readonly compared: number;
}

const usualBounds: Bounds = { lookedUp: 10_000, compared: 2_000 };
/** In a larger pack only texts are compared in full of which another claim ranks at least so near, beside their own. Of 2,000 real fact-checks among 10,000, those matched by another had .88 and more. */
const near = 0.5;

/** What was found, and how far was looked. */
export interface Overlaps {
  readonly spots: readonly WeakSpot[];
  /** Statements and wordings of the pack; how many were looked up, and how many of those were compared in full. */
  readonly texts: number;
  readonly lookedUp: number;
  readonly compared: number;
}

/** The pack is valid. Deterministic. */
export function findOverlaps(pack: Pack, knowledge: WordKnowledge, bounds: Bounds = usualBounds): Overlaps {
  const claims = compile([pack], knowledge);
  const asked = { minScore: likely };
  const all = textsOf(pack);
  const some = all.slice(0, bounds.lookedUp);
  const isSmall = all.length <= bounds.compared;
  const lookups = some.map((text) => {
    const retrieved = retrieve({ blocks: [text.text], languages: [pack.language] }, claims, asked);
    return { ...text, nearness: nearnessOf(retrieved, text.at), retrieved: isSmall ? retrieved : undefined };
  });
  const chosen = isSmall
    ? lookups
    : lookups
        .filter(({ nearness }) => nearness >= near)
        .sort((a, b) => b.nearness - a.nearness)
        .slice(0, bounds.compared);
  chosen.sort((a, b) => a.at - b.at);
  const spots: WeakSpot[] = [];
  const pairs = new Set<string>();
  for (const { path, text, at, retrieved } of chosen) {
    const article = { blocks: [text], languages: [pack.language] };
    const matches = judge(retrieved ?? retrieve(article, claims, asked));
    const own = pack.claims[at]?.id ?? '';
    if (isSmall && !matches.some(({ claim, score }) => claim === own && score >= model.sure)) {
      spots.push({
        path,
        reason: 'is not surely spotted where it stands alone',
        hint: 'name who, what, where and how many',
      });
    }
    for (const { claim: other, score } of matches) {
      if (other === own || pairs.has(JSON.stringify([own, other]))) continue;
      pairs.add(JSON.stringify([own, other])).add(JSON.stringify([other, own]));
      spots.push({
        path,
        reason: `is ${score >= model.sure ? 'surely' : 'likely'} matched as the claim ${quoted(other)}, too`,
        hint: 'say in both what tells them apart, or make one claim of the two',
      });
    }
  }
  return { spots, texts: all.length, lookedUp: some.length, compared: chosen.length };
}

interface ClaimText {
  readonly path: string;
  readonly text: string;
  /** Place of its claim. */
  readonly at: number;
}

function textsOf({ claims }: Pack): ClaimText[] {
  const texts = claims.map(({ statement }, at) => ({ path: `claims[${at}].statement`, text: statement, at }));
  const rounds = claims.reduce((most, { wordings }) => Math.max(most, wordings.length), 0);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { wordings }] of claims.entries()) {
      const text = wordings[round];
      if (text !== undefined) texts.push({ path: `claims[${at}].wordings[${round}]`, text, at });
    }
  }
  return texts;
}

/** The rank of the best other claim, as a share of the text's own claim's; 1 where another is before it. */
function nearnessOf({ packs }: Retrieved, at: number): number {
  const ranked = packs.flatMap(({ ranked: each }) => each.flat());
  const best = (isOwn: boolean): number =>
    ranked.reduce((most, one) => ((one.at === at) === isOwn ? Math.max(most, one.score) : most), 0);
  const [own, other] = [best(true), best(false)];
  return other === 0 ? 0 : Math.min(1, own === 0 ? 1 : other / own);
}
