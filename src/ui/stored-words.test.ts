import { afterAll, beforeAll, expect, it } from 'vitest';
import arabic from '../_locales/ar/messages.json' with { type: 'json' };
import { catalogue } from './catalogue.ts';
import { isolating } from './direction.ts';
import { importWords } from './options/import-words.ts';
import { ownPackNames } from './own-pack-names.ts';
import { provideWords, say } from './words.ts';

beforeAll(() => provideWords(isolating(catalogue(arabic))));
afterAll(() => provideWords(() => ''));

it('stores no marks of direction with a pack: neither the names of an own one nor the words of an imported one', () => {
  const stored = [...Object.values(ownPackNames({ id: 'own-de', language: 'de' })), ...Object.values(importWords())];
  expect(stored.join(' ')).not.toMatch(/[\u2066-\u2069]/);
  expect(stored.filter((text) => text.includes('$1'))).toHaveLength(2);
  // As they are shown, they have them.
  expect(say('ownPackIn', 'x')).toContain('\u2068x\u2069');
});
