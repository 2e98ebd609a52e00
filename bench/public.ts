/** Reads the public data sets of pairs: which text says what another one says; nothing else. Read where they lie, never kept. */
import { existsSync, readFileSync } from 'node:fs';

/** Whether `text` says what `claim` says, or less so than others. */
export interface PublicPair {
  readonly set: 'vitaminc' | 'paws' | 'ecbplus' | 'wice' | 'fever';
  /** Page or claim: never on both sides of the split. */
  readonly group: string;
  /** Groups of alternatives: in VitaminC a sentence and its rival, in WiCE the sentences of one article. */
  readonly question: string;
  readonly claim: string;
  readonly text: string;
  readonly match: boolean;
  /** Part of the file that may be trained on, or the part to measure on. */
  readonly part: 'train' | 'dev';
  /** Kind of pair, where the set has kinds. */
  readonly kind: string;
}

/** Share of a set without a training file that is trained on. */
const trainShare = 0.7;

/** All pairs of the sets that are there, in the order of the files. `folder` holds a folder for each set. */
export function readPublic(folder: string): PublicPair[] {
  return [
    ...linesOf(`${folder}/vitaminc-real/dev.contrast.jsonl`).flatMap((line, i) => {
      const { page, claim, support, other } = line as Record<string, string>;
      const common = {
        set: 'vitaminc' as const,
        group: `${page}`,
        question: String(i),
        claim: `${claim}`,
        part: partOf(`${page}`),
        kind: '',
      };
      return [
        { ...common, text: `${support}`, match: true },
        { ...common, text: `${other}`, match: false },
      ];
    }),
    ...linesOf(`${folder}/paws-wiki/dev.jsonl`).map((line, i) => {
      const { a, b, label } = line as { a: string; b: string; label: number };
      return {
        set: 'paws' as const,
        group: a,
        question: String(i),
        claim: a,
        text: b,
        match: label === 1,
        part: partOf(wordsKey(a)),
        kind: '',
      };
    }),
    ...(['train', 'dev'] as const).flatMap((part) =>
      linesOf(`${folder}/ecbplus/${part}.pairs.jsonl`).map((line, i) => {
        const { a, b, label, kind, topic } = line as {
          a: string;
          b: string;
          label: number;
          kind: string;
          topic: string;
        };
        return {
          set: 'ecbplus' as const,
          group: `topic ${topic}`,
          question: String(i),
          claim: a,
          text: b,
          match: label === 1,
          part,
          kind,
        };
      }),
    ),
    ...linesOf(`${folder}/wice/dev.jsonl`).flatMap((line) => {
      const { id, page, claim, supporting, article } = line as {
        id: string;
        page: string;
        claim: string;
        supporting: number[][];
        article: string[];
      };
      const gold = new Set(supporting.flat());
      return article.map((text, i) => ({
        set: 'wice' as const,
        group: page,
        question: id,
        claim,
        text,
        match: gold.has(i),
        part: partOf(page),
        kind: '',
      }));
    }),
    ...linesOf(`${folder}/fever-symmetric/dev.jsonl`).map((line, i) => {
      const { claim, evidence, label } = line as Record<string, string>;
      return {
        set: 'fever' as const,
        group: `${claim}`,
        question: String(i),
        claim: `${claim}`,
        text: `${evidence}`,
        match: label === 'SUPPORTS',
        part: partOf(wordsKey(`${claim}`)),
        kind: '',
      };
    }),
  ];
}

/** The same words in any order are one group: PAWS pairs differ in order alone. */
function wordsKey(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/** A fixed 70/30 split (FNV-1a). */
function partOf(group: string): 'train' | 'dev' {
  let hash = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193) >>> 0;
  return (hash % 1000) / 1000 < trainShare ? 'train' : 'dev';
}

function linesOf(file: string): unknown[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
