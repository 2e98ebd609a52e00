import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { noKnowledge } from '../text/knowledge.ts';
import { wordsOf } from '../text/words.ts';
import { aliasAt } from './aliases.ts';
import { compileLexicon } from './lexicon.ts';

const knowledge = knowledgeOf({ rarity: { harbour: 4, bridge: 5, span: 6, the: 1 } });
const groups = [['Kestrin Harbour Bridge', 'the Span'], ['IS', 'It'], ['Harbour Bridge'], ['...']];

describe('compileLexicon', () => {
  it('finds a name as rare as its rarest word, and a group as rare as its commonest name', () => {
    const { rarity } = compileLexicon(groups, knowledge, false);
    expect(['@0', '@2'].map(rarity)).toEqual([6, 5]);
    expect(rarity('bridg')).toBe(5);
  });

  it('finds what it does not know as rare as anything: a word, a name, a group of grammar words alone', () => {
    const { rarity } = compileLexicon(groups, knowledge, false);
    expect(['qqzx', '@1', '@3', '@99'].map(rarity)).toEqual([11, 11, 11, 11]);
  });

  it('takes a common name that is a word, too, for the name only where it has its capital', () => {
    const { aliases } = compileLexicon([], knowledgeOf({ rarity: { polish: 6 } }), true);
    const found = ['Polish', 'polish'].map((word) => aliasAt(aliases, wordsOf(word), 0)?.concept.startsWith('@'));
    expect(found).toEqual([true, undefined]);
  });

  it('knows the names of English newsrooms in English only', () => {
    const concept = (isEnglish: boolean): string | undefined =>
      aliasAt(compileLexicon(groups, noKnowledge, isEnglish).aliases, wordsOf('Norwegian'), 0)?.concept;
    expect(concept(true)).toMatch(/^@\d+$/u);
    expect(concept(false)).toBeUndefined();
  });
});
