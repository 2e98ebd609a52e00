import { describe, expect, it } from 'vitest';
import { likelihood } from './likelihood.ts';

describe('likelihood', () => {
  it('gets stronger with the probability', () => {
    expect([0, 0.59, 0.6, 0.85, 0.97, 1].map(likelihood)).toEqual([
      'unsure',
      'unsure',
      'likely',
      'high',
      'certain',
      'certain',
    ]);
  });
});
