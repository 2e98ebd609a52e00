import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('cuts at full stops, question and exclamation marks, with the closing quotes', () => {
    expect(cut('He wrote twice. “Will they answer?” Nobody knows! (So far.) The end')).toEqual([
      'He wrote twice.',
      '“Will they answer?”',
      'Nobody knows!',
      '(So far.)',
      'The end',
    ]);
  });

  it.each([
    'The U.S. Defense Secretary met Mr. S. Shoigu on Dec. 4 at 9 a.m. Tuesday.',
    'Gen. Smith of St. Louis spoke vs. Jones Jr. in court.',
    'It fell 1.5 percent to 2.25 points.',
    'The minister (No. 2 in rank) spoke.',
    'The spokesman, Brig. Gen. Ahmed Asiri, said so.',
    'It was signed by Va. Gov. Ralph Northam on Mt. Vernon.',
    'Am 15. Dezember kostete es ca. 500 Mio. Euro.',
  ])('does not cut inside %j', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('cuts after an abbreviation that ends a sentence', () => {
    expect(cut('They flew to the U.S. The minister stayed.')).toEqual([
      'They flew to the U.S.',
      'The minister stayed.',
    ]);
  });

  it.each([
    ['He said no.', 'The minister left.'],
    ['So he told The Sun.', 'The paper printed it.'],
    ['It stood on Main St.', 'The owner left.'],
    ['He fell ill.', 'Doctors came.'],
    ['„Das ist falsch.“', 'Die Regierung schweigt.'],
    ['Das ist so.', '„Wir wissen es nicht“, sagte er.'],
    ['« C’est fini. »', 'Le ministre est parti.'],
    ['Se fue.', '¿Quién lo sabe?'],
    ['هل وصلوا؟', 'قال الوزير نعم.'],
  ])('cuts between %j and %j', (one, other) => {
    expect(cut(`${one} ${other}`)).toEqual([one, other]);
  });

  it('needs no space behind marks that are written without', () => {
    expect(cut('部长写了两封信。美国没有回答。')).toEqual(['部长写了两封信。', '美国没有回答。']);
  });

  it('loses no letter, keeps the order and trims white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const spans = sentencesOf(text);
        let from = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(from, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });

  it('takes no longer for a row of marks than for a row of letters', () => {
    for (const row of ['!', '.', '."', '. . '].map((mark) => mark.repeat(200_000)))
      expect(sentencesOf(`${row}x`).at(-1)?.end).toBe(row.length + 1);
  });
});
