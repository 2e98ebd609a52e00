/** Reads the labelled articles of bench/corpus and bench/unseen; nothing else. */
import { readdirSync, readFileSync } from 'node:fs';

/** A label: the sentence states or varies a claim. `hard`: careful readers may differ; never scored. */
export interface Label {
  readonly id: string;
  readonly m: 'states' | 'varies';
  readonly on?: string;
  readonly hard?: boolean;
}

/** One labelled article. */
export interface LabelledArticle {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly paragraphs: readonly (readonly { readonly t: string; readonly c: readonly Label[] }[])[];
}

/** All articles of a folder, by id. `corpus` is trained on; nothing is trained, chosen or tuned on `unseen`. */
export function readCorpus(name: 'corpus' | 'unseen' = 'corpus'): LabelledArticle[] {
  const folder = new URL(`./${name}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LabelledArticle);
}

/** The article as a page gives it: one block a paragraph. */
export function blocksOf(article: LabelledArticle): string[] {
  return article.paragraphs.map((paragraph) => paragraph.map((sentence) => sentence.t.trim()).join(' '));
}
