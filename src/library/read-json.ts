/** Parses JSON that nobody vouches for: no depth that breaks the parser, no field that changes what an object is. */
import { nestsTooDeep } from '../claims/nesting.ts';

/** The value, or in one sentence what is wrong with the text. Fields named `__proto__` are left out. */
export function parseJson(
  text: string,
): { readonly value: unknown; readonly fault?: undefined } | { readonly fault: string; readonly value?: undefined } {
  if (!/\S/.test(text)) return { fault: 'the file is empty' };
  if (nestsTooDeep(text)) return { fault: 'the file nests lists and objects far too deep' };
  try {
    return {
      value: JSON.parse(text.replace(/^\uFEFF/, ''), (key, value) => (key === '__proto__' ? undefined : value)),
    };
  } catch (error) {
    return { fault: `the file is not JSON: ${error instanceof Error ? error.message : 'it cannot be parsed'}` };
  }
}
