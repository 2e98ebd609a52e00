/** Says what is wrong with a pack in the reader's language; nothing else. */
import type { Fault } from '../claims/faults.ts';
import { say } from './words.ts';

/** Why, and what to do about it, each beginning with a capital letter. */
export function faultWords({ code, values }: Pick<Fault, 'code' | 'values'>): { reason: string; hint: string } {
  return {
    reason: sentence(say(`faultReason_${code}`, ...values)),
    hint: sentence(say(`faultHint_${code}`, ...values)),
  };
}

/** Texts of faults begin small, since on the command line a path stands before them. */
function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase(say('language'))}${text.slice(1)}.`;
}
