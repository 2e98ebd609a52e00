import { describe, expect, it } from 'vitest';
import { exampleClaim, exampleIndex, fittedTo } from './example-index.ts';
import { orderOf } from './order.ts';

const index = exampleIndex(undefined, {
  aliases: [],
  claims: [exampleClaim('one', 'The pilot warned the captain about the sandbank.')],
});
const order = (text: string) => orderOf(fittedTo(index, text, 0).fit);

describe('orderOf', () => {
  it('tells who did what to whom from the same words the other way round', () => {
    expect(order('The pilot warned the captain about the sandbank.')).toEqual({ inOrder: 1, together: 1 });
    expect(order('The sandbank, the captain, a warning, the pilot.').inOrder).toBe(0);
    expect(order('The captain warned the pilot about the sandbank.').inOrder).toBeCloseTo(1 / 3, 5);
  });

  it('tells words of one statement from words scattered over a sentence', () => {
    const scattered = `The pilot ${'said very little of it '.repeat(3)} and warned ${'nobody there of anything '.repeat(3)} but the captain.`;
    expect(order(scattered)).toEqual({ inOrder: 1, together: 0 });
  });

  it('says nothing of the order of fewer than two words', () => {
    expect(order('The pilot slept.')).toEqual({ inOrder: 0.5, together: 0 });
    expect(order('Children held a garden party.')).toEqual({ inOrder: 0.5, together: 0 });
  });
});
