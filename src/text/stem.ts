/** Makes one word of its inflections; nothing else. */
import { stemmer } from 'stemmer';
import { baseForm } from './irregular.ts';

/** Stem of a folded word. English (Porter); other scripts come back unchanged. */
export function stemOf(word: string): string {
  const lemma = baseForm(word);
  return /^[a-z]{3,}$/u.test(lemma) ? stemmer(lemma) : lemma;
}
