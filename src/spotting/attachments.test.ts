import { describe, expect, it } from 'vitest';
import { attachmentsOf } from './attachments.ts';
import { exampleIndex, readWith } from './example-index.ts';

const index = exampleIndex();
/** What "Krag" is attached to in a sentence. */
const attached = (text: string) => {
  const start = text.indexOf('Krag');
  return attachmentsOf(readWith(index, text), { start, end: start + 4 }).map(({ stem, joint, place }) => [
    stem,
    joint,
    place,
  ]);
};

describe('attachmentsOf', () => {
  it.each([
    ['They closed the plant in Krag.', ['plant', 'in', 'before']],
    ['They closed the plant in the city of Krag.', ['plant', 'in', 'before']],
    ['They met the prime minister of Krag.', ['minist', 'of', 'before']],
    ['They sued the grocer Krag.', ['grocer', 'called', 'before']],
    ['They closed the Krag plant.', ['plant', 'of', 'behind']],
  ])('%j', (text, expected) => expect(attached(text)).toEqual([expected]));

  it('looks two words ahead', () => {
    expect(attached('They saw the Krag film festival.')).toEqual([
      ['film', 'of', 'behind'],
      ['festiv', 'of', 'further'],
    ]);
  });

  it.each(['Krag was closed.', 'In Krag, plants were closed.', 'They closed the plant, Krag.', 'Krag'])(
    'finds nothing in %j',
    (text) => expect(attached(text)).toEqual([]),
  );
});
