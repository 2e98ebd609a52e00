/** Puts a probability in words; the steps are those in common use for stating likelihood, with no finer claim than that. */
export type Likelihood = 'certain' | 'high' | 'likely' | 'unsure';

/** From a probability, 0 to 1. */
export function likelihood(probability: number): Likelihood {
  if (probability >= 0.97) return 'certain';
  if (probability >= 0.85) return 'high';
  return probability >= 0.6 ? 'likely' : 'unsure';
}
