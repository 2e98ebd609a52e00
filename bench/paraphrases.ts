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

/** Prints one JSON line: each sentence is held against a pack of its claim alone. @param all whether to list what is wrong */
export function paraphrases(knowledge: WordKnowledge, all: boolean): void {
  const entries = JSON.parse(readFileSync(new URL('./paraphrases.json', import.meta.url), 'utf8')) as Entry[];
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
  console.log(JSON.stringify({ bench: 'paraphrases', claims: entries.length, ...counts, ...(all && { wrong }) }));
}
