/** Counts how common English words are, for src/text/frequencies.json; nothing else. */
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { wordsOf } from '../src/text/words.ts';

/** Files below the data folder whose licence allows derived counts to be shipped, and the fields that hold text. */
const files: readonly (readonly [string, readonly string[]])[] = [
  ['wice/dev.jsonl', ['article', 'claim']],
  ['ecbplus/train.sentences.jsonl', ['text']],
  ['vitaminc-real/dev.contrast.jsonl', ['support']],
  ['paws-wiki/dev.jsonl', ['a']],
  ['fever-symmetric/dev.jsonl', ['claim', 'evidence']],
];
/** Stems in fewer sentences than this are rare, whatever they are. */
const rare = 6;
/** Shares are kept as the rounded logarithm to this base; finer steps change nothing that is measured. */
const base = 1.3;

/** Writes the table; returns how many sentences were counted and how many stems are kept. Throws where a data file is missing. */
export async function frequencies(folder: string): Promise<{ sentences: number; stems: number }> {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const [file, fields] of files) {
    const path = `${folder}/${file}`;
    if (!existsSync(path))
      throw new Error(`${path}: not there; give the folder of the public data as CROSSREAD_DATA/data`);
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const row = JSON.parse(line) as Record<string, unknown>;
      for (const text of fields.flatMap((field) => row[field] ?? [])) {
        sentences++;
        for (const stem of new Set(
          wordsOf(String(text)).flatMap((word) => (word.digits || word.stop ? [] : [word.stem])),
        )) {
          counts.set(stem, (counts.get(stem) ?? 0) + 1);
        }
      }
    }
  }
  const steps: Record<string, string[]> = {};
  for (const [stem, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < rare || !/^\p{L}+$/u.test(stem)) continue;
    const step = Math.round(Math.log(sentences / count) / Math.log(base));
    const stems = steps[step] ?? [];
    stems.push(stem);
    steps[step] = stems;
  }
  const table = {
    provenance: `Share of sentences that have a stem, over ${sentences} sentences of WiCE (Kamoi et al. 2023; ODC-BY, CC BY-SA), ECB+ (Cybulska and Vossen 2014; CC BY 3.0), VitaminC (Schuster et al. 2021; CC BY-SA 3.0), fever-symmetric (Schuster et al. 2019; CC BY-SA 3.0) and PAWS-Wiki (Zhang et al. 2019; free for any purpose). Counts only, no text of theirs. Made by: npm run bench -- frequencies`,
    base,
    rarest: Math.round(Math.log((2 * sentences) / rare) / Math.log(base)),
    steps: Object.fromEntries(Object.entries(steps).map(([step, stems]) => [step, stems.join(' ')])),
  };
  writeFileSync(new URL('../src/text/frequencies.json', import.meta.url), `${JSON.stringify(table, null, 1)}\n`);
  return { sentences, stems: Object.values(steps).flat().length };
}
