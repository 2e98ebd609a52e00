/** Makes as many claims as a benchmark asks for, and articles to look up in them; nothing else. The same for the same texts. */
import type { Pack } from '../../src/claims/types.ts';

/** Texts to make them of. `claims` may be empty. */
export interface Texts {
  /** Texts of real claims, each once. */
  readonly claims: readonly string[];
  /** Sentences of articles. */
  readonly sentences: readonly string[];
}

/** A share of the sentences of an article that state a claim. */
const stating = 1 / 25;
/** Exponent of Zipf's law for words of news, and the words that are drawn from where there are no real claims. */
const exponent = 1.07;
const vocabulary = 60_000;

/** Numbers from 0 up to 1, the same for the same seed (a linear congruential generator with Knuth's constants). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The real claims, then generated ones: as long as real ones, their words drawn by how often they occur. */
export function statementsOf({ claims }: Texts, count: number): string[] {
  const random = randomFrom(count);
  const word = claims.length > 0 ? drawnFrom(claims, random) : zipfian(random);
  const lengths = claims.length > 0 ? claims.map((text) => text.split(' ').length) : [9, 12, 15, 17, 20, 26];
  return Array.from({ length: count }, (_, i) => {
    const real = claims[i];
    if (real !== undefined) return real;
    const length = lengths[Math.floor(random() * lengths.length)] ?? 15;
    const text = Array.from({ length }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
}

/** Statements as a pack of fact-checks: each with a source of its own. */
export function packOf(statements: readonly string[]): Pack {
  return {
    format: 'crossread/1',
    id: 'scale',
    title: 'Many claims',
    version: '1',
    language: 'en',
    description: 'Claims to measure with.',
    author: 'The benchmark',
    licence: 'not for use',
    updated: '2024-01-01',
    aliases: [],
    sources: statements.map((statement, i) => ({
      id: `s${i}`,
      headline: statement.slice(0, 80),
      outlet: 'Example Checks',
      url: `https://checks.example/${i}`,
      published: `20${10 + (i % 15)}-03-04`,
    })),
    claims: statements.map((statement, i) => ({
      id: `c${i}`,
      statement,
      wordings: [],
      reports: [{ source: `s${i}`, summary: statement, review: { rating: 'False' } }],
      relation: 'single' as const,
      differences: [],
    })),
  };
}

/** An article of so many sentences in blocks of four; one in twenty-five states a claim. */
export function articleOf({ sentences }: Texts, statements: readonly string[], size: number, seed: number): string[] {
  const random = randomFrom(seed + 77);
  let at = Math.floor(random() * sentences.length);
  const blocks: string[] = [];
  for (let made = 0; made < size; made += 4) {
    const block = Array.from({ length: Math.min(4, size - made) }, () =>
      random() < stating
        ? (statements[Math.floor(random() * statements.length)] ?? '')
        : (sentences[at++ % sentences.length] ?? ''),
    );
    blocks.push(block.join(' '));
  }
  return blocks;
}

function drawnFrom(texts: readonly string[], random: () => number): () => string {
  const words = texts.slice(0, 20_000).flatMap((text) => text.split(' '));
  return () => words[Math.floor(random() * words.length)] ?? '';
}

function zipfian(random: () => number): () => string {
  const sums = new Float64Array(vocabulary);
  for (let rank = 0, sum = 0; rank < vocabulary; rank++) {
    sum += 1 / (rank + 1) ** exponent;
    sums[rank] = sum;
  }
  const whole = sums[vocabulary - 1] ?? 1;
  return () => {
    const sought = random() * whole;
    let low = 0;
    let high = vocabulary - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < sought) low = middle + 1;
      else high = middle;
    }
    return spelt(low);
  };
}

/** A word of syllables for each rank: short for common words, as in any language. */
function spelt(rank: number): string {
  const syllables = [
    'ta',
    'ren',
    'mo',
    'lis',
    'ka',
    'dor',
    'vi',
    'sun',
    'pe',
    'gar',
    'no',
    'bel',
    'ru',
    'fam',
    'ze',
    'hol',
  ];
  let word = '';
  for (let rest = rank; ; rest = Math.floor(rest / syllables.length) - 1) {
    word += syllables[rest % syllables.length];
    if (rest < syllables.length) return word;
  }
}
