import { describe, expect, it } from 'vitest';
import { nearestOf } from './nearest.ts';

/** Unit vectors at some angles, in degrees. */
const at = (...degrees: number[]): Float64Array[] =>
  degrees.map((angle) => Float64Array.of(Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)));
const rows = (vectors: Float64Array[], most: number, least: number) =>
  nearestOf(vectors, most, least).map((list) => list.map(({ row }) => row));

describe('nearestOf', () => {
  it('gives the nearest first, never a vector itself, and none below the least cosine', () => {
    expect(rows(at(0, 10, 25, 180), 9, 0.5)).toEqual([[1, 2], [0, 2], [1, 0], []]);
    expect(nearestOf(at(0, 60), 9, 0.4)[0]?.[0]?.cosine).toBeCloseTo(0.5, 5);
  });

  it('keeps so many of each, and where one is near to the other both ways', () => {
    expect(rows(at(0, 10, 12, 13), 1, 0.5)).toEqual([[1], [2, 0], [3, 1], [2]]);
  });
});
