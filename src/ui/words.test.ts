import { beforeEach, describe, expect, it } from 'vitest';
import messages from '../_locales/en/messages.json' with { type: 'json' };
import { catalogue } from './catalogue.ts';
import { provideWords, say } from './words.ts';

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
