/** Reads WordNet's database: which stems mean the same, derive from each other, or mean the opposite; nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemOf } from '../src/text/words.ts';

const parts = [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const;

/** Senses of a word come commonest first. Two words are linked where the sum of their senses' numbers (from 0) is at most this. */
const synonymSenses = 4;
const derivedSenses = 5;
const kindSenses = 2;
/** Strength of a link; a synonym in its first sense has 1. */
const derivedStrength = 1.2;
const kindStrength = 0.35;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { symbol: string; to: string; from: number; target: number }[];
}

/** Strength of the link to each row, by row. */
export type Links = Map<number, Map<number, number>>;

/** What WordNet (the folder of its database files) says about some rows of stems. */
export function readWordNet(folder: string): {
  links: (rowOf: ReadonlyMap<string, number>) => Links;
  opposites: (rowOf: ReadonlyMap<string, number>) => [number, number][];
  /** How many meanings the ordinary words with a stem have, also where it is that of a form which WordNet leaves out ("stronger", "gunmen"). A word that stands within phrases alone has one, unless it is written with a capital by itself: "plaster of paris". */
  meanings: (stem: string) => number;
  /** Whether it is that of a word which WordNet writes with a capital. */
  isCapitalised: (stem: string) => boolean;
} {
  const synsets = new Map(parts.flatMap(([part, letter]) => synsetsIn(join(folder, `data.${part}`), letter)));
  const senses = new Map(parts.flatMap(([part, letter]) => sensesIn(join(folder, `index.${part}`), letter)));
  const ordinary = new Map<string, number>();
  const inPhrases = new Set<string>();
  const capitalised = new Set<string>();
  for (const { words } of synsets.values()) {
    for (const word of words) {
      const parts = word.split(/[_-]/u);
      for (const part of parts) {
        const stem = stemOf(part.toLowerCase());
        if (/^[A-Z][a-z]+$/u.test(part)) capitalised.add(stem);
        else if (!/^[a-z']+$/u.test(part)) continue;
        else if (parts.length > 1) inPhrases.add(stem);
        else ordinary.set(stem, (ordinary.get(stem) ?? 0) + 1);
      }
    }
  }
  const sense = (word: string, key: string): number => senses.get(`${word.toLowerCase()} ${key}`) ?? 9;
  return {
    links: (rowOf) => {
      const links: Links = new Map();
      const link = (a: string | undefined, b: string | undefined, strength: number): void => {
        const one = rowOfWord(a, rowOf);
        const other = rowOfWord(b, rowOf);
        if (one === undefined || other === undefined || one === other) return;
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const) {
          const linked = links.get(from) ?? new Map<number, number>();
          linked.set(to, Math.max(linked.get(to) ?? 0, strength));
          links.set(from, linked);
        }
      };
      for (const [key, { words, pointers }] of synsets) {
        for (const [i, a] of words.entries()) {
          for (const b of words.slice(i + 1)) {
            const number = sense(a, key) + sense(b, key);
            if (number <= synonymSenses) link(a, b, 1 / (1 + number / 2));
          }
        }
        for (const { symbol, to, from, target } of pointers) {
          const other = synsets.get(to);
          if (!other) continue;
          if ((symbol === '+' || symbol === '\\') && from > 0) {
            const [a, b] = [words[from - 1] ?? '', other.words[target - 1] ?? ''];
            if (sense(a, key) + sense(b, to) <= derivedSenses) link(a, b, derivedStrength);
          } else if (symbol === '@' || symbol === '&') {
            for (const a of words)
              for (const b of other.words) if (sense(a, key) + sense(b, to) <= kindSenses) link(a, b, kindStrength);
          }
        }
      }
      return links;
    },
    opposites: (rowOf) => {
      const pairs = new Map<string, [number, number]>();
      for (const [key, { words, pointers }] of synsets) {
        for (const { symbol, to, from, target } of pointers) {
          if (symbol !== '!' || from === 0) continue;
          const [a, b] = [words[from - 1] ?? '', synsets.get(to)?.words[target - 1] ?? ''];
          const one = rowOfWord(a, rowOf);
          const other = rowOfWord(b, rowOf);
          if (one === undefined || other === undefined || one >= other) continue;
          if (sense(a, key) + sense(b, to) <= synonymSenses) pairs.set(`${one} ${other}`, [one, other]);
        }
      }
      return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    },
    meanings: (stem) =>
      Math.max(
        ...basesOf(stem).map((base) => ordinary.get(base) ?? (inPhrases.has(base) && !capitalised.has(base) ? 1 : 0)),
      ),
    isCapitalised: (stem) => capitalised.has(stem),
  };
}

/** A stem with those that the same word may have in the forms that it is listed in. */
function basesOf(stem: string): string[] {
  const bases = [stem, stemOf(stem)];
  for (const ending of [/r$/u, /er$/u, /st$/u, /est$/u]) {
    if (!ending.test(stem)) continue;
    const base = stem.replace(ending, '');
    // "Weaker", "larger", "easier", "bigger".
    bases.push(stemOf(base), stemOf(base.replace(/i$/u, 'y')), stemOf(base.replace(/(.)\1$/u, '$1')));
  }
  if (stem.endsWith('e')) bases.push(stemOf(stem.slice(0, -1)));
  bases.push(stem.replace(/men$/u, 'man'), stem.replace(/children$/u, 'child'));
  return bases;
}

/** Only plain words have a row: no phrases, no names with marks. */
function rowOfWord(word: string | undefined, rowOf: ReadonlyMap<string, number>): number | undefined {
  return word !== undefined && /^[a-z]+$/u.test(word) ? rowOf.get(stemOf(word)) : undefined;
}

/** Format: wndb(5WN) of WordNet 3.1. Satellite adjectives (s) are adjectives. */
function synsetsIn(file: string, letter: string): [string, Synset][] {
  return linesOf(file).map((line) => {
    const fields = (line.split(' | ')[0] ?? '').trim().split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\(.*\)/u, ''));
    const at = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
      const [symbol = '', offset = '', part = '', places = '0000'] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
      return {
        symbol,
        to: `${part === 's' ? 'a' : part}${offset}`,
        from: Number.parseInt(places.slice(0, 2), 16),
        target: Number.parseInt(places.slice(2), 16),
      };
    });
    return [`${letter}${fields[0]}`, { words, pointers }];
  });
}

/** The number of each sense, from 0, by word and synset. */
function sensesIn(file: string, letter: string): [string, number][] {
  return linesOf(file).flatMap((line) => {
    const fields = line.trim().split(' ');
    const offsets = fields.slice(-Number(fields[2]));
    return offsets.map((offset, i): [string, number] => [`${fields[0]} ${letter}${offset}`, i]);
  });
}

/** Lines of a database file without its licence, which is indented. */
function linesOf(file: string): string[] {
  return readFileSync(file, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}
