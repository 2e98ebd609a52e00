/** Measures how often a sentence that states a claim in other words is wrongly said to vary it, and how often one that varies it is told; nothing else. */
import { readFileSync } from 'node:fs';
import { differencesOf } from '../src/spotting/differences.ts';
import { exampleClaim, exampleIndex, readWith } from '../src/spotting/example-index.ts';
import { verify } from '../src/spotting/verify.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';

interface Entry {
  readonly claim: string;
  /** Sentences that state it, and sentences that tell one thing otherwise. */
  readonly states: readonly string[];
  readonly varies: readonly { readonly t: string; readonly on: string }[];
}

type Parts = Readonly<Record<'in view' | 'held out', readonly Entry[]>>;

/** Prints one JSON line for the claims that the rules were narrowed with in view, and one for the others: each sentence is held against a pack of its claim alone. @param all whether to list what is wrong of the first */
export function paraphrases(knowledge: WordKnowledge, all: boolean): void {
  const parts = JSON.parse(readFileSync(new URL('./paraphrases.json', import.meta.url), 'utf8')) as Parts;
  for (const part of ['in view', 'held out'] as const) print(part, parts[part], knowledge, all && part === 'in view');
}

function print(part: string, entries: readonly Entry[], knowledge: WordKnowledge, all: boolean): void {
  const wrong: Record<string, unknown>[] = [];
  const counts = { states: 0, saidToVary: 0, varies: 0, told: 0, rightAspect: 0 };
  for (const { claim, states, varies } of entries) {
    const index = exampleIndex(knowledge, { aliases: [], claims: [exampleClaim('one', claim)] });
    const found = (text: string) => {
      const [pair] = verify([readWith(index, text)], index);
      return pair ? differencesOf(pair.reading, pair.profile, pair.evidence, index.lexicon) : [];
    };
    for (const text of states) {
      const differences = found(text);
      counts.states++;
      if (differences.length === 0) continue;
      counts.saidToVary++;
      wrong.push({ claim, text, differences });
    }
    for (const { t, on } of varies) {
      const differences = found(t);
      counts.varies++;
      if (differences.length > 0) counts.told++;
      else wrong.push({ claim, text: t, missed: on });
      if (differences.some(({ aspect }) => aspect === on)) counts.rightAspect++;
    }
  }
  console.log(JSON.stringify({ bench: 'paraphrases', part, claims: entries.length, ...counts, ...(all && { wrong }) }));
}
