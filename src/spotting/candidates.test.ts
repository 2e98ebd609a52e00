import { describe, expect, it } from 'vitest';
import { candidatesFor } from './candidates.ts';
import { exampleIndex, readWith } from './example-index.ts';

const index = exampleIndex();
const ids = (text: string) => candidatesFor(readWith(index, text), index).map(({ profile }) => profile.claim.id);

describe('candidatesFor', () => {
  it('puts the claim that the sentence shares most with first', () => {
    expect(ids('Engineers said that residents near the Span were evacuated.')[0]).toBe('evacuated');
    expect(ids('Ferry crews went unpaid by the council.')[0]).toBe('unpaid');
  });

  it('wants more than one shared word', () => {
    expect(ids('Residents held a garden party.')).toEqual([]);
  });

  it('lets a figure stand for the second word', () => {
    expect(ids('The party drew 1,500 residents.')).toEqual(['evacuated']);
  });
});
