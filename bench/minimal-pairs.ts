/** Reads sentences that state a claim beside sentences that only look like it, each by itself, against packs of five statements; nothing else. */
import { readFileSync } from 'node:fs';
import type { Pack } from '../src/claims/types.ts';
import type { Label, LabelledArticle, Subject } from './corpus.ts';

/** Half of the subjects are trained on, the others are measured. */
export type Part = 'dev' | 'held-out';

interface Entry {
  readonly id: string;
  readonly statement: string;
  readonly states: readonly string[];
  readonly varies: readonly string[];
  /** By kind: another thing, another act, the same names and figure for something else, the same kind of event elsewhere. */
  readonly lookalikes: readonly string[];
}

/** One subject for each pack of five; every sentence is an article of its own, of the kind states, varies or lookalike-1 to lookalike-4. */
export function readMinimalPairs(part: Part): Subject[] {
  const { subjects } = JSON.parse(readFileSync(new URL('./minimal-pairs.json', import.meta.url), 'utf8')) as {
    subjects: readonly { readonly name: string; readonly part: Part; readonly claims: readonly Entry[] }[];
  };
  return subjects
    .filter((subject) => subject.part === part)
    .map(({ name, claims }) => ({
      name: `minimal ${name}`,
      pack: packOf(name, claims),
      articles: claims.flatMap(({ id, states, varies, lookalikes }) => [
        ...states.map((text) => articleOf(name, 'states', text, [{ id, m: 'states' }])),
        ...varies.map((text) => articleOf(name, 'varies', text, [{ id, m: 'varies' }])),
        ...lookalikes.map((text, i) => articleOf(name, `lookalike-${i + 1}`, text, [])),
      ]),
    }));
}

function articleOf(name: string, kind: string, t: string, c: readonly Label[]): LabelledArticle {
  return { id: `minimal ${name}`, kind, title: '', paragraphs: [[{ t, c }]] };
}

function packOf(name: string, claims: readonly Entry[]): Pack {
  return {
    format: 'crossread/1',
    id: 'minimal',
    title: name,
    version: '1',
    language: 'en',
    description: 'Statements and nothing else.',
    author: 'Crossread',
    licence: 'MIT',
    updated: '2026-11-22',
    sources: [{ id: 's', headline: name }],
    aliases: [],
    claims: claims.map(({ id, statement }) => ({
      id,
      statement,
      wordings: [],
      reports: [{ source: 's', summary: statement }],
      relation: 'single',
      differences: [],
    })),
  };
}
