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

  it('takes the first of names that are the same, with a capital only where it must have one', () => {
    const isCommon = (stem: string) => stem === 'polish';
    const same = compileAliases(
      [
        ['Warsaw', 'Polish'],
        ['Kestrin', 'Aldport'],
        ['Port', 'Aldport'],
      ],
      isCommon,
      0,
    );
    const of = (text: string) => aliasAt(same, wordsOf(text), 0)?.concept;
    expect([of('Polish troops'), of('polish it'), of('Aldport')]).toEqual(['@0', undefined, '@1']);
    const both = compileAliases(
      [
        ['gloss', 'polish'],
        ['Warsaw', 'Polish'],
      ],
      isCommon,
      1,
    );
    expect(aliasAt(both, wordsOf('polish it'), 0)?.concept).toBe('@0');
  });

  it('takes no longer for many names that begin alike', () => {
    const words = (length: number) => Array.from({ length }, (_, i) => `Aldport quay${i % 7} berth${i}`);
    const many = compileAliases(
      words(50_000).map((name) => [name, `the ${name}`]),
      () => false,
    );
    const text = wordsOf(`${'Aldport quay3 '.repeat(50_000)}Aldport quay3 berth3`);
    let found = 0;
    for (let i = 0; i < text.length; i++) if (aliasAt(many, text, i)) found++;
    expect(found).toBe(1);
  });
});
