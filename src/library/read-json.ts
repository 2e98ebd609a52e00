/** Parses JSON that nobody vouches for: no depth that breaks the parser, no field that changes what an object is. */
import { type Fault, faultAt } from '../claims/faults.ts';
import { nestsTooDeep } from '../claims/nesting.ts';

/** The value, or what is wrong with the text. Fields named `__proto__` are left out. */
export function parseJson(
  text: string,
): { readonly value: unknown; readonly fault?: undefined } | { readonly fault: Fault; readonly value?: undefined } {
  if (!/\S/.test(text)) return { fault: faultAt('', 'fileEmpty') };
  if (nestsTooDeep(text)) return { fault: faultAt('', 'fileNested') };
  try {
    return {
      value: JSON.parse(text.replace(/^\uFEFF/, ''), (key, value) => (key === '__proto__' ? undefined : value)),
    };
  } catch (error) {
    return { fault: faultAt('', 'notJson', error instanceof Error ? error.message : String(error)) };
  }
}
