import { describe, expect, it } from 'vitest';
import { knowledgeOf } from '../text/example-knowledge.ts';
import { exampleIndex, readWith } from './example-index.ts';
import { createNeighbourhood, type Neighbourhood } from './neighbourhood.ts';

const knowledge = knowledgeOf({
  alike: [
    ['boat', 'ferry', 0.8],
    ['ship', 'ferry', 0.9],
    ['boat', 'water', 0.49],
    ['rise', 'fall', 0.9],
    ['rise', 'grow', 0.8],
  ],
  opposites: [['rise', 'fall']],
});
const index = exampleIndex(knowledge);
const row = (stem: string): number => knowledge.row(stem);
const entered = (...sentences: string[]) => {
  const neighbourhood = createNeighbourhood(knowledge);
  for (const sentence of sentences) neighbourhood.enter(readWith(index, sentence));
  return neighbourhood;
};

const rowsOf = ({ size, rowAt }: Neighbourhood): number[] => Array.from({ length: size() }, (_, i) => rowAt(i));

describe('createNeighbourhood', () => {
  it('measures likeness from the least cosine, where it is nothing, on', () => {
    const neighbourhood = entered('the boat');
    const { likeness } = neighbourhood;
    expect(likeness(row('ferri'))).toBeCloseTo(0.6, 2);
    expect(likeness(row('water'))).toBe(0);
    expect(rowsOf(neighbourhood)).toEqual([row('ferri')]);
  });

  it('takes the nearest of several words, wherever it stands', () => {
    for (const sentence of ['the boat hit a ship', 'the ship hit a boat']) {
      const { likeness, saidBy } = entered(sentence);
      const { distinct } = readWith(index, sentence);
      expect(likeness(row('ferri'))).toBeCloseTo(0.8, 2);
      expect(distinct[saidBy(row('ferri'))]?.id).toBe('ship');
    }
  });

  it('takes no opposite for a likeness', () => {
    const { likeness, saidBy } = entered('prices rise');
    expect([likeness(row('fall')), saidBy(row('fall'))]).toEqual([0, -1]);
    expect(likeness(row('grow'))).toBeGreaterThan(0);
  });

  it('gives names no neighbours', () => {
    expect(rowsOf(entered('They met Boat there.'))).toEqual([]);
  });

  it('forgets the last sentence', () => {
    expect(rowsOf(entered('the boat', 'prices rise'))).toEqual([row('grow')]);
    expect(rowsOf(entered('the boat', ''))).toEqual([]);
  });
});
