import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it('is the match with the least way to go, also from beyond the ends', () => {
  const views = [{ at: 0.1 }, { at: 0.4 }, { at: 0.9 }];
  expect([-1, 0.2, 0.3, 0.64, 0.66, 2].map((at) => nearest(views, at)?.at)).toEqual([0.1, 0.1, 0.4, 0.4, 0.9, 0.9]);
  expect(nearest([], 0.5)).toBeUndefined();
});
