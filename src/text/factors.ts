/** Reads how many times as much something is or became: "doubled", "tenfold", "three times as many"; nothing else. */
import { small } from './number-words.ts';
import type { Word } from './words.ts';

const becoming = new Map<string, number>([
  ...each('halved halving', 0.5),
  ...each('doubled doubling', 2),
  ...each('trebled trebling tripled tripling', 3),
  ...each('quadrupled quadrupling', 4),
  ...each('quintupled quintupling', 5),
  ...[...small].flatMap(([word, value]): [string, number][] => (value > 1 ? [[`${word}fold`, value]] : [])),
]);
const compared = new Set('as more higher larger bigger greater longer faster likelier the'.split(' '));

/** What a word says by itself; undefined for all others. */
export function factorOf({ text }: Word): number | undefined {
  return becoming.get(text);
}

/** Where "times as many", "-fold" or, behind "twice", "as many" ends that follows a number, which is then a factor: the place after its last word; undefined where none follows. */
export function factorEnd(words: readonly Word[], from: number, to: number): number | undefined {
  const next = words[to]?.text;
  if (next === 'fold') return to + 1;
  if (next === 'times') return compared.has(words[to + 1]?.text ?? '') ? to + 1 : undefined;
  const isTwice = /^(?:twice|thrice)$/u.test(words[from]?.text ?? '');
  return isTwice && next === 'as' ? to : undefined;
}

function each(list: string, factor: number): [string, number][] {
  return list.split(' ').map((word): [string, number] => [word, factor]);
}
