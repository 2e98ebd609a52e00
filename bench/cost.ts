/** Measures what spotting costs a sentence and a verified pair, beside BM25 in the same run; nothing else. */
import { join } from 'node:path';
import { repository } from '../src/cli/build-editions.ts';
import { importBundled } from './bundled.ts';
import { blocksOf, builtInSubject } from './corpus.ts';

/** Prints medians of CPU time for an article of some 1,000 sentences against the built-in pack, by the code as it ships. */
export async function cost(): Promise<void> {
  const { articles } = builtInSubject('corpus', 'unseen', 'more');
  const { costOf } = (await importBundled('bench/cost/in-node.ts')) as typeof import('./cost/in-node.ts');
  const measured = costOf({
    blocks: articles.flatMap(blocksOf),
    sentences: articles.flatMap(({ paragraphs }) => paragraphs.flat().map(({ t }) => t)),
    knowledgeFile: join(repository, 'src/text/knowledge.bin'),
  });
  console.log(JSON.stringify({ bench: 'cost', ...measured }));
}
