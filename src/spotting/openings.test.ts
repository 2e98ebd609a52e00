import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { exampleIndex, readWith } from './example-index.ts';

describe('the openings of a pack', () => {
  const rarity = { evacuate: 12, engineer: 1, resident: 1, stay: 1, move: 1, away: 1 };
  const index = exampleIndex(knowledgeOf({ alike: [['evacuate', 'clear', 0.9]], rarity }));
  const mayTell = (...texts: string[]): boolean => index.mayTell(texts.map((text) => readWith(index, text)));

  it.each(['The ferry was late.', 'They left Kestrin.', 'Nobody cleared the snow.'])(
    'let a text in that has a telling word of a claim, or one near to it: %s',
    (text) => {
      expect(mayTell('It rained again.', text)).toBe(true);
    },
  );

  it('keep a text out that has none', () => {
    expect(mayTell('It rained again.', 'Nobody was surprised in 2019.')).toBe(false);
    expect(mayTell()).toBe(false);
  });
});
