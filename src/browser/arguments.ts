/** Readers of small message arguments, for contexts that cannot afford a validation library (the content script). */

/** No argument at all. */
export function nothing(args: readonly unknown[]): [] {
  if (args.length > 0) throw new Error('argument expected: none');
  return [];
}

/** One string of 1 to 1,000 characters. */
export function oneKey(args: readonly unknown[]): [string] {
  const [key] = args;
  if (args.length === 1 && typeof key === 'string' && key !== '' && key.length <= 1000) return [key];
  throw new Error('argument expected: a key');
}

/** One step: 1 or -1. */
export function oneStep(args: readonly unknown[]): [1 | -1] {
  const [step] = args;
  if (args.length === 1 && (step === 1 || step === -1)) return [step];
  throw new Error('argument expected: a step');
}

/** A tab and a switch. */
export function tabAndSwitch(args: readonly unknown[]): [number, boolean] {
  const [tabId, on] = args;
  if (args.length === 2 && Number.isSafeInteger(tabId) && typeof on === 'boolean') return [Number(tabId), on];
  throw new Error('two arguments expected, the id of a tab and a boolean');
}

/** A tab. */
export function oneTab(args: readonly unknown[]): [number] {
  const [tabId] = args;
  if (args.length === 1 && Number.isSafeInteger(tabId)) return [Number(tabId)];
  throw new Error('one argument expected, the id of a tab');
}

/** A tab and ids of claims. */
export function tabAndIds(args: readonly unknown[]): [number, string[]] {
  const [tabId, ids] = args;
  const areIds = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  if (args.length === 2 && Number.isSafeInteger(tabId) && areIds) return [Number(tabId), ids];
  throw new Error('two arguments expected, the id of a tab and a list of ids');
}

/** A number of matches, or null. */
export function oneCount(args: readonly unknown[]): [number | null] {
  const [count] = args;
  if (args.length === 1 && (count === null || (Number.isSafeInteger(count) && Number(count) >= 0))) {
    return [count === null ? null : Number(count)];
  }
  throw new Error('one argument expected, a whole number from 0, or null');
}
