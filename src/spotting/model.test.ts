import { describe, expect, it } from 'vitest';
import { evidenceOf } from './evidence.ts';
import { exampleIndex, readWith } from './example-index.ts';
import { fitOf } from './fit.ts';
import { model, probability, termValue } from './model.ts';

const index = exampleIndex();
const features = (text: string) => {
  const reading = readWith(index, text);
  const profile = index.profile(0);
  const context = { names: new Set<string>(), bestMass: 0, affinity: 0 };
  return evidenceOf(reading, profile, index, fitOf(reading, profile, index), context).features;
};
const same = features('Engineers evacuated 1,500 residents near the Kestrin Harbour Bridge in May 2019.');

describe('probability', () => {
  it('is higher for the claim itself than for a sentence on its topic', () => {
    const topic = features('Residents of Tolvane asked engineers about 12 lamps.');
    expect(probability(same)).toBeGreaterThan(model.sure);
    expect(probability(topic)).toBeLessThan(model.sure);
  });

  it('is a half where nothing speaks for or against', () => {
    expect(probability(same, { provenance: '', bias: 0, weights: {}, sure: 0.5 })).toBe(0.5);
  });
});

describe('termValue', () => {
  it('multiplies features joined by a star', () => {
    expect(termValue('best*told', { ...same, best: 0.5, told: 0.25 })).toBe(0.125);
  });

  it('throws at a feature that nobody computes', () => {
    expect(() => termValue('best*luck', same)).toThrow('no feature "luck"');
  });

  it('finds every term of the weights that ship', () => {
    expect(Object.keys(model.weights).map((term) => Number.isFinite(termValue(term, same)))).not.toContain(false);
  });
});
