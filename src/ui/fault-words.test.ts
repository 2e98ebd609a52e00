import { beforeAll, describe, expect, it } from 'vitest';
import english from '../_locales/en/messages.json' with { type: 'json' };
import { type FaultCode, faultTexts, type PlaceCode, placeTexts } from '../claims/fault-texts.ts';
import { faultAt, faultPlaced, place } from '../claims/faults.ts';
import { readPack } from '../claims/pack-format.ts';
import { catalogue } from './catalogue.ts';
import { failedWords, faultWords, placeWords } from './fault-words.ts';
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

describe('placeWords', () => {
  it('has the words of the command line in English, and its own in every other language', () => {
    const spoken = Object.keys(placeTexts).map((code) => place(code as PlaceCode, 7));
    const fault = faultPlaced([...spoken, 'claims[0]'], faultAt('', 'missing'));
    for (const [locale, messages] of catalogues) {
      provideWords(catalogue(messages));
      const words = placeWords(fault) ?? '';
      expect(words, locale).toContain('\u2068claims[0]\u2069');
      expect(words.replace(/[\u2068\u2069]/g, '') === `${fault.path}:`, locale).toBe(locale === 'en');
      expect(words.match(/7/g), locale).toHaveLength(spoken.length - 1);
    }
    provideWords(catalogue(english));
    expect(fault.path).toBe('JSON-LD script 7, microdata, review 7, row 7, line 7, column 7, claims[0]');
  });

  it('says how often, and leaves a path to be shown as it is', () => {
    expect(placeWords({ ...faultPlaced([place('row', 3)], faultAt('', 'missing')), times: 1200 })).toBe(
      'row 3 (1,200×):',
    );
    expect(placeWords(faultAt('claims[0]', 'missing'))).toBeUndefined();
  });
});

describe('failedWords', () => {
  it('says what became of it, where, why, and what to do', () => {
    expect(failedWords('It failed.', faultAt('', 'diskFull'))).toBe(
      'It failed. There is no room left on the disk. Make some, and try again.',
    );
    expect(failedWords('It failed.', faultAt('id', 'missing'))).toBe(
      'It failed. \u2068id\u2069 Is missing. Add the field.',
    );
  });
});
