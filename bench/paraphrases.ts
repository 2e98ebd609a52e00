/** Measures how often a sentence that states a claim in other words is wrongly said to vary it, and how often one that varies it is told; nothing else. */
import { differenceModel, toldOf } from '../src/spotting/differences.ts';
import { toldPart } from '../src/spotting/possible-difference.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { type Paraphrased, paraphraseCases, readParaphrases } from './difference-cases.ts';

/** Prints one JSON line for the claims that the rules were written with in view and their judge was trained on, and one for the others: each sentence is held against a pack of its claim alone. @param all whether to list what is wrong of the first */
export function paraphrases(knowledge: WordKnowledge, all: boolean): void {
  const parts = readParaphrases();
  for (const part of ['in view', 'held out'] as const) print(part, parts[part], knowledge, all && part === 'in view');
}

function print(part: string, entries: readonly Paraphrased[], knowledge: WordKnowledge, all: boolean): void {
  const wrong: Record<string, unknown>[] = [];
  const counts = { states: 0, saidToVary: 0, varies: 0, told: 0, rightAspect: 0 };
  for (const { claim, text, on, possible } of paraphraseCases(entries, knowledge)) {
    const differences = toldOf(possible, differenceModel).map((told) => toldPart(told.possible));
    const isTold = differences.length > 0;
    if (on === undefined) {
      counts.states++;
      if (isTold) counts.saidToVary++;
      if (isTold) wrong.push({ claim, text, differences });
      continue;
    }
    counts.varies++;
    if (isTold) counts.told++;
    else wrong.push({ claim, text, missed: on });
    if (differences.some(({ aspect }) => aspect === on)) counts.rightAspect++;
  }
  console.log(JSON.stringify({ bench: 'paraphrases', part, claims: entries.length, ...counts, ...(all && { wrong }) }));
}
