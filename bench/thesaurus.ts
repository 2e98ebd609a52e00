/** Reads our own thesaurus of newsroom words: turns of phrase, and single words that say the same; nothing else. */
import { readFileSync } from 'node:fs';
import { readTurns, type Turn } from '../src/text/turns.ts';
import { stemOf } from '../src/text/words.ts';

/** Every turn of `thesaurus/turns.txt`. Throws an error that names the line at fault. */
export function readThesaurusTurns(): Turn[] {
  return readTurns(textOf('turns'), stemOf);
}

/** The groups of `thesaurus/synonyms.txt`, "plainest = other, other" a line, as stems: each at least two. Throws an error that names the line at fault. */
export function readSynonyms(): string[][] {
  return textOf('synonyms')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '' || line.startsWith('#')) return [];
      const words = line.split(/[=,]/u).map((word) => word.trim());
      const wrong = words.find((word) => !/^[\p{L}']+$/u.test(word));
      if (wrong !== undefined) throw new Error(`synonyms, line ${i + 1}: "${wrong}" is not one word`);
      const stems = [...new Set(words.map((word) => stemOf(word.toLowerCase())))];
      return stems.length < 2 ? [] : [stems];
    });
}

function textOf(name: string): string {
  return readFileSync(new URL(`./thesaurus/${name}.txt`, import.meta.url), 'utf8');
}
