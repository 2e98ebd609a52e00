import { beforeAll, describe, expect, it } from 'vitest';
import english from '../_locales/en/messages.json' with { type: 'json' };
import { type FaultCode, faultTexts } from '../claims/fault-texts.ts';
import { readPack } from '../claims/pack-format.ts';
import { catalogue } from './catalogue.ts';
import { faultWords } from './fault-words.ts';
import { catalogues } from './test-catalogues.ts';
import { provideWords } from './words.ts';

beforeAll(() => provideWords(catalogue(english)));

describe('faultWords', () => {
  it('has the words of the command line in English', () => {
    const messages: Readonly<Record<string, { message: string }>> = english;
    for (const [code, [reason, hint]] of Object.entries(faultTexts)) {
      expect([code, messages[`faultReason_${code}`]?.message]).toEqual([code, reason]);
      expect([code, messages[`faultHint_${code}`]?.message]).toEqual([code, hint]);
    }
  });

  it('says each fault in every language, with its values', () => {
    const values = ['FIRST', 'SECOND'];
    for (const [locale, messages] of catalogues) {
      provideWords(catalogue(messages));
      for (const [code, texts] of Object.entries(faultTexts)) {
        const { reason, hint } = faultWords({ code: code as FaultCode, values });
        for (const [text, told] of [
          [reason, texts[0]],
          [hint, texts[1]],
        ] as const) {
          expect(text, `${locale} ${code}`).not.toMatch(/\$\d|^fault/);
          expect([locale, code, text.includes('FIRST')]).toEqual([locale, code, told.includes('$1')]);
          expect([locale, code, text.includes('SECOND')]).toEqual([locale, code, told.includes('$2')]);
        }
      }
    }
    provideWords(catalogue(english));
  });

  it('says what the reader of a faulty pack should do', () => {
    const [fault] = readPack([]).faults ?? [];
    expect(fault && faultWords(fault)).toEqual({
      reason: 'A pack is an object in braces, not […].',
      hint: 'Begin the file with { and end it with }.',
    });
  });
});
