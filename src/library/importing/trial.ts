/** Looks a page up in packs that are not kept, with what spotting itself uses; keeps nothing, and tells nobody but its caller. */
import { articleOf } from '../../article/article-of.ts';
import { cleanHeadlines } from '../../article/headlines.ts';
import type { PageText } from '../../article/outline.ts';
import type { Trial } from '../../claims/importing.ts';
import type { Pack } from '../../claims/types.ts';
import { lexiconOf, tableOf, yearsOf } from '../../spotting/claim-set.ts';
import { joinIndexes } from '../../spotting/joined-index.ts';
import { type PackIndex, packIndexOf } from '../../spotting/pack-index.ts';
import { createIndexBuilder } from '../../spotting/term-index.ts';
import type { WordKnowledge } from '../../text/knowledge.ts';
import { wholeClaims } from '../claims-in-use.ts';
import { inSlices } from '../in-slices.ts';
import { createLookup } from '../lookup.ts';

/** Places of the page that are told in its words. */
const quotesShown = 5;

/** Throws the signal's reason once it aborts. */
export async function tryOn(
  packs: readonly Pack[],
  page: PageText,
  knowledge: WordKnowledge,
  alsoLikely: boolean,
  signal: AbortSignal,
): Promise<Trial> {
  const [headline = ''] = cleanHeadlines(page.headlines);
  if (articleOf(page) === null) return { headline, article: false, matches: 0, quotes: [] };
  const indexes: PackIndex[] = [];
  for (const pack of packs) indexes.push(await compiled(pack, knowledge, signal));
  const lookup = createLookup(async () => wholeClaims({ packs: indexes }));
  const { views } = await lookup.spot(page, { alsoLikely });
  signal.throwIfAborted();
  const quotes = views.slice(0, quotesShown).map(({ match, statement }) => ({ quote: match.quote, statement }));
  return { headline, article: true, matches: views.length, quotes };
}

/** As `compile` does it, in slices: a cancel is heard in between. */
async function compiled(pack: Pack, knowledge: WordKnowledge, signal: AbortSignal): Promise<PackIndex> {
  const lexicon = lexiconOf(pack, knowledge);
  const builder = createIndexBuilder(lexicon);
  const pause = inSlices();
  for (const claim of pack.claims) {
    builder.add(claim);
    await pause();
    signal.throwIfAborted();
  }
  return packIndexOf(pack, tableOf(pack), joinIndexes([{ index: builder.finish() }]), lexicon, yearsOf(pack));
}
