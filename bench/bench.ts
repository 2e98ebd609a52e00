/** `npm run --silent bench -- NAME`: JSON lines on standard output. */
import { readKnowledge } from '../src/cli/word-knowledge.ts';
import { ablation } from './ablation.ts';
import { answerable } from './answerable.ts';
import { cost } from './cost.ts';
import { importing } from './import/import.ts';
import { makeKnowledge, remakeTurns } from './knowledge.ts';
import { lookalikes } from './lookalikes.ts';
import { options as optionsPage } from './options.ts';
import { page } from './page.ts';
import { pairSets } from './pair-sets.ts';
import { paraphrases } from './paraphrases.ts';
import { readPublicTexts } from './public-texts.ts';
import { heldOut, quality } from './quality.ts';
import { relations } from './relations.ts';
import { retrieval } from './retrieval.ts';
import { pruning } from './scale/pruning.ts';
import { scale } from './scale/scale.ts';
import { shards } from './shards.ts';
import { spans } from './spans.ts';
import { train } from './train.ts';
import { trainDifferences } from './train-differences.ts';
import { update } from './update.ts';

const data = `${process.env.CROSSREAD_DATA ?? '../shared'}/data`;
const [name = '', ...options] = process.argv.slice(2);

/** What can be measured or made, by name. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  quality: () => {
    if (options.includes('--held-out')) return heldOut(readKnowledge(), options.includes('--all'));
    quality(readKnowledge(), readPublicTexts(data), options.includes('--all'));
    relations(readKnowledge(), options.includes('--all') ? 'in view' : 'none');
    paraphrases(readKnowledge(), options.includes('--all'));
    spans(readKnowledge());
    lookalikes(readKnowledge());
  },
  public: () => {
    pairSets(data, readKnowledge());
    retrieval(data, readKnowledge());
    answerable(data, readKnowledge());
  },
  ablation: () => ablation(readKnowledge(), readPublicTexts(data)),
  page: () => page(options),
  options: () => optionsPage(options),
  shards: () => shards(data),
  cost,
  scale: () => scale(options, data),
  pruning: () => pruning(data, readKnowledge(), options),
  import: () => importing(options, data),
  update: () => update(options, data),
  train: () =>
    console.log(JSON.stringify({ bench: 'train', ...train(readKnowledge(), readPublicTexts(data)), trees: undefined })),
  'train-differences': () => trainDifferences(readKnowledge()),
  knowledge: () => console.log(JSON.stringify({ bench: 'knowledge', ...makeKnowledge() })),
  turns: () => console.log(JSON.stringify({ bench: 'turns', ...remakeTurns() })),
};

const bench = benches[name];
if (bench) await bench();
else {
  console.error(
    `usage: npm run --silent bench -- ${Object.keys(benches).join(' | ')}   (quality takes --all and --held-out; scale --runtime, --claims, --engine, --plot and --lines; pruning --claims; import --claims and --browser)`,
  );
  process.exitCode = 2;
}
