import { describe, expect, it } from 'vitest';
import { wordsOf } from '../text/words.ts';
import { aliasAt, compileAliases } from './aliases.ts';

const table = compileAliases(
  [['the Islamic State', 'IS', 'Daesh'], ['Islamic State of Kestrin'], ['...', 'the']],
  () => false,
);
const at = (text: string, from = 0) => aliasAt(table, wordsOf(text), from);

describe('aliasAt', () => {
  it('gives the names of one thing one concept', () => {
    expect(at('Daesh fighters')?.concept).toBe(at('IS fighters')?.concept);
  });

  it('takes the longest name, and no more words than it has', () => {
    expect(at('Islamic State of Kestrin said')).toEqual({ concept: '@1', to: 4 });
    expect(at('Islamic State said')).toEqual({ concept: '@0', to: 2 });
  });

  it('does not take a verb for a name in capitals', () => {
    expect(at('is there')).toBeUndefined();
  });

  it('answers nothing past the end and to names without a word', () => {
    expect(at('Daesh', 1)).toBeUndefined();
    expect(at('the')).toBeUndefined();
  });
});
