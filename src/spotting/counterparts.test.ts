import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { exampleClaim, exampleIndex, fittedTo } from './example-index.ts';

const pack = {
  aliases: [['Harbour Bridge', 'the Span']],
  claims: [exampleClaim('one', 'The ferry to Tolvane and Harlingen struck the Harbour Bridge.')],
};
const knowing = exampleIndex(
  knowledgeOf({
    alike: [
      ['boat', 'ferry', 0.8],
      ['tolvane', 'tolvanian', 0.7],
      ['tolvane', 'morvath', 0.95],
      ['harlingen', 'harlow', 0.95],
    ],
  }),
  pack,
);

/** Strength, to two digits, and the sentence's words for one concept of the claim; undefined where nothing says it. */
const said = (id: string, text: string, index = knowing): readonly [number, string] | undefined => {
  const { profile, fit, reading } = fittedTo(index, text, 0);
  const at = profile.vocabulary.get(id)?.at ?? -1;
  const by = fit.counterparts.by[at];
  const strength = Math.round((fit.counterparts.strength[at] ?? 0) * 100) / 100;
  expect(strength > 0).toBe(by !== undefined);
  return by && [strength, reading.text.slice(by.start, by.end)];
};

describe('counterpartsOf', () => {
  it('takes the same word, inflected, and another name of one thing in full', () => {
    expect(said('ferri', 'Both ferries sank.')).toEqual([1, 'ferries']);
    expect(said('@0', 'It sank under the Span.')).toEqual([1, 'Span']);
  });

  it('takes a word that means nearly the same as far as it does, unless the word itself is there', () => {
    expect(said('ferri', 'A boat sank.')).toEqual([0.6, 'boat']);
    expect(said('ferri', 'A boat sank beside the ferry.')).toEqual([1, 'ferry']);
    expect(said('ferri', 'A lorry sank.')).toBeUndefined();
  });

  it('takes a name in another spelling, and its adjective where that is known', () => {
    expect(said('harlingen', 'They sailed for Harlingem.')).toEqual([0.9, 'Harlingem']);
    expect(said('harlingen', 'They sailed for Harlingenn.')).toEqual([0.9, 'Harlingenn']);
    expect(said('tolvan', 'They met a Tolvanian crew.')).toEqual([0.8, 'Tolvanian']);
    expect(said('tolvan', 'They met a Tolvanian crew.', exampleIndex(undefined, pack))).toBeUndefined();
  });

  it('takes no name for another, however near the two are in meaning', () => {
    expect(said('tolvan', 'They sailed for Morvath.')).toBeUndefined();
    expect(said('harlingen', 'They sailed for Harlow.')).toBeUndefined();
  });

  it('tells how well the claim says each concept of the sentence', () => {
    const { reading, fit } = fittedTo(knowing, 'A boat struck a lamp near Harlingem.', 0);
    const told = reading.distinct.map(({ id }, c) => [id, Math.round((fit.counterparts.told[c] ?? 0) * 100) / 100]);
    expect(told).toEqual([
      ['boat', 0.6],
      ['strike', 1],
      ['lamp', 0],
      ['harlingem', 0.9],
    ]);
  });
});
