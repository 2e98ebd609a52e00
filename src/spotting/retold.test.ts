import { describe, expect, it } from 'vitest';
import { doubtRetold, type Scored } from './retold.ts';

const scored = (claim: string, score: number): Scored =>
  ({ pair: { profile: { claim: { id: claim } } }, score }) as unknown as Scored;
const scores = (...all: [string, number][]): number[] =>
  doubtRetold(all.map(([claim, score]) => scored(claim, score))).map(({ score }) => score);

describe('doubtRetold', () => {
  it('doubts what is less sure of a claim that is told for sure elsewhere', () => {
    expect(scores(['a', 0.98], ['a', 0.7], ['a', 0.3])).toEqual([0.98, 0.4, 0.3]);
  });

  it('leaves what is sure itself, other claims, and a claim that nothing tells for sure', () => {
    expect(scores(['a', 0.98], ['a', 0.92], ['b', 0.7])).toEqual([0.98, 0.92, 0.7]);
    expect(scores(['a', 0.94], ['a', 0.7])).toEqual([0.94, 0.7]);
    expect(scores()).toEqual([]);
  });
});
