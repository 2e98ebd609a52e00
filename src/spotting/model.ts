/** Turns evidence into the probability that a match is right; nothing else. Trained by `npm run bench -- train`. */
import type { Features } from './evidence.ts';
import trained from './model.json' with { type: 'json' };

/** A logistic regression over features and products of two features. */
export interface Model {
  readonly provenance: string;
  readonly bias: number;
  /** Weight by the name of a feature, or of two joined by `*`. */
  readonly weights: Readonly<Record<string, number>>;
  /** Probability from which on a match is shown unless the reader asks for more. */
  readonly sure: number;
}

/** The weights that the extension ships. */
export const model: Model = trained;

/** Probability, 0 to 1, that the sentence states or varies the claim. */
export function probability(features: Features, weights: Model = model): number {
  let sum = weights.bias;
  for (const [term, weight] of Object.entries(weights.weights)) sum += weight * termValue(term, features);
  return 1 / (1 + Math.exp(-sum));
}

/** Value of a term of the model: one feature or a product of two. Throws where a name is unknown: a model that does not fit must not be used. */
export function termValue(term: string, features: Features): number {
  let value = 1;
  for (const name of term.split('*')) {
    const factor = (features as unknown as Record<string, number>)[name];
    if (factor === undefined) throw new Error(`model.json: no feature "${name}"; train the model again`);
    value *= factor;
  }
  return value;
}
