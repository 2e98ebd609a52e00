/** Finds the article of a page in its outline: the whole way from boxes and runs to the blocks that are read. */
import { cleanHeadlines } from './headlines.ts';
import { layOut } from './laid-out.ts';
import { measure } from './measure.ts';
import type { ArticleChoice, BlockPlace, PageOutline } from './outline.ts';
import { chooseRoot } from './root.ts';
import { selectRuns } from './select.ts';

/** The least that is an article: characters of prose, and sentences. */
const LEAST_PROSE = 140;
const LEAST_SENTENCES = 2;

/** The article of this page, or null where there is none worth reading. The outline's indexes are taken to be valid. */
export function articleOf(outline: PageOutline): ArticleChoice | null {
  const page = layOut(outline);
  const measures = measure(page);
  const root = chooseRoot(page, measures);
  const blocks: BlockPlace[] = [];
  let prose = 0;
  let sentences = 0;
  for (const index of selectRuns(page, measures, root, cleanHeadlines(outline.headlines))) {
    const stretch = page.runs[index];
    if (stretch === undefined) continue;
    const { run, start, end, text } = stretch;
    blocks.push({ run, start, end });
    const own = measures.runs[index]?.prose ?? 0;
    prose += own;
    if (own > 0 && sentences < LEAST_SENTENCES)
      sentences += text.slice(0, 4000).match(/[^\s.!?…][.!?…؟](?=["'”’)\]\s]|$)|[。！？।]/gu)?.length ?? 1;
  }
  return prose < LEAST_PROSE || sentences < LEAST_SENTENCES ? null : { root, blocks };
}

/** The texts of an article's blocks and their languages, as they are read on. */
export function blocksOf(
  { runs }: PageOutline,
  { blocks }: ArticleChoice,
): { blocks: string[]; languages: (string | undefined)[] } {
  return {
    blocks: blocks.map(({ run, start, end }) => runs[run]?.text.slice(start, end) ?? ''),
    languages: blocks.map(({ run }) => runs[run]?.language),
  };
}
