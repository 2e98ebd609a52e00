/** Readers of small message arguments, for contexts that cannot afford a validation library (the content script). */

/** No argument at all. */
export function nothing(args: readonly unknown[]): [] {
  if (args.length > 0) throw new Error('no argument expected');
  return [];
}

/** One string of 1 to 1,000 characters. */
export function oneKey(args: readonly unknown[]): [string] {
  const [key] = args;
  if (args.length === 1 && typeof key === 'string' && key !== '' && key.length <= 1000) return [key];
  throw new Error('one argument expected, 1 to 1,000 characters');
}

/** One step: 1 or -1. */
export function oneStep(args: readonly unknown[]): [1 | -1] {
  const [step] = args;
  if (args.length === 1 && (step === 1 || step === -1)) return [step];
  throw new Error('one argument expected, 1 or -1');
}

/** A number of matches, or null. */
export function oneCount(args: readonly unknown[]): [number | null] {
  const [count] = args;
  if (args.length === 1 && (count === null || (Number.isSafeInteger(count) && Number(count) >= 0))) {
    return [count === null ? null : Number(count)];
  }
  throw new Error('one argument expected, a whole number from 0, or null');
}
