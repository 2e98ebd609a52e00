/** Reads the labelled articles of bench/; nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtIn } from '../src/claims/built-in.ts';
import { parsePack } from '../src/claims/pack-format.ts';
import type { Pack } from '../src/claims/types.ts';

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

/** A pack with articles labelled with its claims. */
export interface Subject {
  readonly name: string;
  readonly pack: Pack;
  readonly articles: readonly LabelledArticle[];
}

/** Folders of articles labelled with the claims of the built-in pack that may be trained on, and looked at, in the order in which they were written. */
export const foldersInView = ['corpus', 'unseen', 'more', 'further', 'later', 'latest', 'varied'] as const;

/** One of them, or the one that is held out. */
export type BuiltInCorpus = (typeof foldersInView)[number] | 'held-out';

/** All articles of a folder, by id. */
export function readCorpus(name: BuiltInCorpus): LabelledArticle[] {
  return articlesIn(new URL(`./${name}/`, import.meta.url));
}

/** The packs on other subjects, by name; those that are held out are not trained on, nor looked at. */
export function readSubjects(name: 'subjects' | 'held-out-subjects' = 'subjects'): Subject[] {
  const folder = new URL(`./${name}/`, import.meta.url);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((subject) => {
      const own = new URL(`./${subject}/`, folder);
      const { pack, faults } = parsePack(readFileSync(new URL('pack.json', own), 'utf8'));
      if (!pack) throw new Error(`bench/${name}/${subject}/pack.json: ${faults[0]?.path}: ${faults[0]?.reason}`);
      return { name: subject, pack, articles: articlesIn(own) };
    });
}

/** The built-in pack with the articles of some folders. */
export function builtInSubject(...names: BuiltInCorpus[]): Subject {
  return { name: 'built-in', pack: builtIn, articles: names.flatMap(readCorpus) };
}

function articlesIn(folder: URL): LabelledArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'pack.json')
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LabelledArticle);
}

/** The article as a page gives it: one block a paragraph. */
export function blocksOf(article: LabelledArticle): string[] {
  return article.paragraphs.map((paragraph) => paragraph.map((sentence) => sentence.t.trim()).join(' '));
}
