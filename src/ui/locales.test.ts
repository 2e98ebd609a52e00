import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogues, code, formOf, manifest } from './test-catalogues.ts';

const english = catalogues.get('en') as Catalogue;
const keys = Object.keys(english);
const all = [...code.values()].join('\n');

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');
const said = (messages: Catalogue, key: string): string | undefined => messages[key]?.message;
const placeholders = (message: string): string[] =>
  [...new Set(message.match(/\$\d/g))].sort((a, b) => a.localeCompare(b));

/** The plural forms that numbers up to a hundred thousand take, as in a list nobody counts beyond, and the one for all the rest. */
function formsIn(language: string): Set<string> {
  const rules = new Intl.PluralRules(language);
  const numbers = [...Array(200).keys(), 1000, 10_000, 100_000];
  return new Set([...numbers.map((count) => rules.select(count)), 'other']);
}

describe('the English words', () => {
  it('are there for every key that the manifest and the code name', () => {
    const named = [
      ...matches(manifest, /__MSG_(\w+)__/g),
      ...matches(all, /\bsay\(\s*'(\w+)'/g),
      ...matches(all, /\bsayCount\(\s*'(\w+)'/g).map((family) => `${family}_other`),
    ];
    expect(named).toEqual(expect.arrayContaining(['extName', 'relationConflict', 'popupFound_other']));
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('have no key that nothing uses', () => {
    const families = [...matches(all, /\bsay(?:Count)?\(`(\w+_)\$\{/g), ...matches(all, /\bsayCount\(\s*'(\w+)'/g)];
    const isUsed = (key: string): boolean =>
      manifest.includes(`__MSG_${key}__`) ||
      all.includes(`'${key}'`) ||
      families.some((family) => key.startsWith(family));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe.each([...catalogues.keys()])('the words in %s', (locale) => {
  const messages = catalogues.get(locale) as Catalogue;
  const language = said(messages, 'language') ?? '';

  it('say which language they are in, and how it is written', () => {
    expect(new Intl.Locale(language).language).toBe(locale);
    expect(said(messages, 'direction')).toBe(/^(?:ar|fa|he|ur)$/.test(locale) ? 'rtl' : 'ltr');
  });

  it('are there for every key that English has, in every plural form of the language, and for no other', () => {
    const wanted = keys.flatMap((key) => {
      const plural = formOf(key);
      return plural ? [...formsIn(language)].map((form) => `${plural.family}_${form}`) : [key];
    });
    expect(new Set(Object.keys(messages))).toEqual(new Set(wanted));
  });

  it('have the placeholders of English; a form for one number may leave out the number', () => {
    const wrong = Object.entries(messages).filter(([key, { message }]) => {
      const plural = formOf(key);
      const expected = placeholders(said(english, plural ? `${plural.family}_other` : key) ?? '');
      const found = placeholders(message);
      const isFree = plural !== undefined && ['zero', 'one', 'two'].includes(plural.form);
      return isFree
        ? ![expected, expected.filter((one) => one !== '$1')].some((set) => set.join() === found.join())
        : found.join() !== expected.join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('are of the shape that both browsers take, and not empty', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(key).toMatch(/^\w+$/);
      expect(message, key).not.toMatch(/\$(?![1-9])/);
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
    }
  });

  it('fit where the stores and the browsers cut them off', () => {
    // https://developer.chrome.com/docs/extensions/reference/manifest/description
    expect(said(messages, 'extDescription')?.length).toBeLessThanOrEqual(132);
  });

  it('name a button by a sentence that has its visible words in it', () => {
    // WCAG 2.2, 2.5.3: who says what they see reaches the button.
    const named = keys.filter((key) => key.endsWith('Label'));
    const seen = (key: string): string => (said(messages, key.replace(/Label$/, '')) ?? '').replace(/[\s…]+$/, '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((key) => !said(messages, key)?.toLowerCase().includes(seen(key).toLowerCase()))).toEqual([]);
  });

  it('are translated', () => {
    // The same in several languages: names, and what a language shares with English.
    const same = Object.entries(messages).filter(
      ([key, { message }]) => locale !== 'en' && message.length > 12 && message === english[key]?.message,
    );
    expect(same).toEqual([]);
  });
});

describe('the words in French', () => {
  it('never part a sign of punctuation or a quote from its mark at the end of a line', () => {
    const parted = Object.entries(catalogues.get('fr') as Catalogue).filter(([, { message }]) =>
      / [;:!?»%]|« /.test(message),
    );
    expect(parted.map(([key]) => key)).toEqual([]);
  });
});

describe('the code', () => {
  it('has no words for the reader: they all come from _locales', () => {
    expect([...code].filter(([path]) => path.endsWith('x')).flatMap(([path, text]) => wordsIn(path, text))).toEqual([]);
  });

  it('would be found to have some', () => {
    const text = 'const a = <p title="Close">{say("x")} words <b aria-label={`Go on`}>1</b></p>;';
    expect(wordsIn('a.tsx', text)).toEqual(['a.tsx: Close', 'a.tsx: words', 'a.tsx: Go on']);
  });
});

/** Attributes whose value a reader sees or hears. An example of a host name or an address is the same in all languages. */
const SAID = /^(?:title|alt|placeholder|label|aria-(?:label|description|valuetext|roledescription|placeholder))$/;

function wordsIn(path: string, text: string): string[] {
  const found: string[] = [];
  const isWord = (value: string): boolean =>
    /\p{L}/u.test(value) && !/^(?:https:\/\/)?[a-z.]+\.example(?:\/[a-z.]+)?$/.test(value);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWord(node.text)) found.push(`${path}: ${node.text.trim()}`);
    if (ts.isJsxAttribute(node) && SAID.test(node.name.getText())) {
      const value = node.initializer;
      const inner = value !== undefined && ts.isJsxExpression(value) ? value.expression : value;
      if (inner !== undefined && ts.isStringLiteralLike(inner) && isWord(inner.text))
        found.push(`${path}: ${inner.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}
