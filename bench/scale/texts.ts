/** Reads real claims and real sentences to measure with, where they are; nothing else. */
import { existsSync } from 'node:fs';
import { sentencesOf } from '../../src/text/sentences.ts';
import { blocksOf, builtInSubject } from '../corpus.ts';
import { readPublic } from '../public.ts';
import { readClaims } from '../retrieval.ts';
import type { Texts } from './claims.ts';

const sets = ['checkthat2022-2a', 'checkthat2022-2b', 'factchecktweet-en'];

/** Claims of the public sets in `folder`, none where it is absent; sentences of whole web articles from there, else of the labelled articles. */
export function readTexts(folder: string): Texts {
  const claims = sets
    .filter((set) => existsSync(`${folder}/${set}/claims.jsonl`))
    .flatMap((set) => readClaims(`${folder}/${set}`).map(({ text }) => text));
  const articles = readPublic(folder).filter(({ set }) => set === 'wice');
  const sentences = articles.length > 0 ? articles.map(({ text }) => text) : labelled();
  return { claims: [...new Set(claims)], sentences: [...new Set(sentences)].filter((text) => text.length > 30) };
}

function labelled(): string[] {
  return builtInSubject('corpus', 'unseen', 'more')
    .articles.flatMap(blocksOf)
    .flatMap((block) => sentencesOf(block).map(({ start, end }) => block.slice(start, end)));
}
