import { describe, expect, it } from 'vitest';
import { noKnowledge } from '../text/knowledge.ts';
import { candidatesFor } from './candidates.ts';
import { exampleIndex, readWith } from './example-index.ts';
import { createNeighbourhood } from './neighbourhood.ts';

const index = exampleIndex();
const ids = (text: string) =>
  candidatesFor(readWith(index, text), index, createNeighbourhood(noKnowledge)).map(({ profile }) => profile.claim.id);

describe('candidatesFor', () => {
  it('puts the claim that the sentence shares most with first', () => {
    expect(ids('Engineers said that residents near the Span were evacuated.')[0]).toBe('evacuated');
    expect(ids('Ferry crews went unpaid by the council.')[0]).toBe('unpaid');
  });

  it('leaves out a claim that shares much less than the best', () => {
    expect(ids('Engineers evacuated residents near the Span, the council said.')).toEqual(['evacuated']);
  });

  it('finds nothing where nothing is shared', () => {
    expect(ids('Children held a garden party.')).toEqual([]);
  });
});
