import { describe, expect, it } from 'vitest';
import { nothing, oneCount, oneKey, oneStep, tabAndSwitch } from './arguments.ts';

describe('readers of arguments', () => {
  it('take what is right', () => {
    expect(nothing([])).toEqual([]);
    expect(oneKey(['k'])).toEqual(['k']);
    expect(oneStep([-1])).toEqual([-1]);
    expect(oneCount([null])).toEqual([null]);
    expect(oneCount([12])).toEqual([12]);
    expect(tabAndSwitch([7, false])).toEqual([7, false]);
  });

  it.each([
    ['nothing', nothing, [[1], [undefined]]],
    ['oneKey', oneKey, [[], [''], [5], ['k', 'k'], ['k'.repeat(1001)]]],
    ['oneStep', oneStep, [[], [0], ['1'], [1, 1]]],
    ['tabAndSwitch', tabAndSwitch, [[], [7], [7, 1], ['7', true], [7, true, 1], [1.5, true]]],
    ['oneCount', oneCount, [[], ['3'], [-1], [1.5], [Number.NaN], [undefined], [3, 3]]],
  ] as const)('refuse everything else: %s', (_, read, wrong) => {
    for (const args of wrong) expect(() => read(args)).toThrow('argument');
  });
});
