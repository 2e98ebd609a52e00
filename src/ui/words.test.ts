import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import messages from '../_locales/en/messages.json' with { type: 'json' };
import { catalogue } from './catalogue.ts';
import { provideWords, say } from './words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const keys = Object.keys(messages);

beforeEach(() => provideWords(catalogue(messages)));

describe('say', () => {
  it('puts substitutions in, once', () => {
    expect(say('position', 1, 2)).toBe('1 of 2');
    expect(say('fromPack', '$2 $1')).toBe('Pack: $2 $1');
  });

  it('gives the key where nobody knows the words', () => {
    provideWords(() => '');
    expect(say('close')).toBe('close');
  });
});

describe('the words in _locales', () => {
  const code = readCode(`${root}src`);
  const manifest = readFileSync(`${root}/manifest.json`, 'utf8');

  it('has every key that the manifest and the code name', () => {
    const named = [
      ...[...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key),
      ...[...code.matchAll(/\bsay\(\s*'(\w+)'/g)].map(([, key]) => key),
      ...[...code.matchAll(/\bsayCount\(\s*'(\w+)'/g)].map(([, family]) => `${family}_other`),
    ];
    expect(named).toContain('extName');
    expect(named).toContain('relationConflict');
    expect(named.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
  });

  it('has no key that nothing uses', () => {
    const families = [
      ...[...code.matchAll(/\bsay(?:Count)?\(`(\w+_)\$\{/g)].map(([, prefix]) => prefix ?? ''),
      ...[...code.matchAll(/\bsayCount\(\s*'(\w+)'/g)].map(([, family]) => `${family}_`),
    ];
    const isUsed = (key: string) =>
      manifest.includes(`__MSG_${key}__`) ||
      code.includes(`'${key}'`) ||
      families.some((prefix) => key.startsWith(prefix));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('uses only names and substitutions that both browsers take', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(key).toMatch(/^\w+$/);
      expect(message, key).not.toMatch(/\$(?![1-9])/);
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
    }
  });
});

function readCode(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8'))
    .join('\n');
}
