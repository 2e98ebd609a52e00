/** Says what is wrong with a pack in the reader's language; nothing else. */
import type { Fault } from '../claims/faults.ts';
import { isolated } from './isolated.ts';
import { number } from './numbers.ts';
import { say } from './words.ts';

/** Why, and what to do about it, each beginning with a capital letter. */
export function faultWords({ code, values }: Pick<Fault, 'code' | 'values'>): { reason: string; hint: string } {
  return {
    reason: sentence(say(`faultReason_${code}`, ...values)),
    hint: sentence(say(`faultHint_${code}`, ...values)),
  };
}

/** Where, in words, for places that have no path; undefined for the others. */
export function placeWords({ places, times }: Pick<Fault, 'places' | 'times'>): string | undefined {
  if (places === undefined) return undefined;
  const named = places.map((one) =>
    typeof one === 'string' ? isolated(one) : say(`faultPlace_${one.code}`, one.value),
  );
  const list = new Intl.ListFormat(say('language'), { type: 'unit', style: 'short' }).format(named);
  return say('faultAt', times === undefined ? list : `${list} (${number(times)}×)`);
}

/** What became of something, and the fault that is why, on one line. */
export function failedWords(what: string, fault: Fault): string {
  const { reason, hint } = faultWords(fault);
  const path = fault.path === '' ? [] : [placeWords(fault) ?? isolated(fault.path)];
  return [what, ...path, reason, hint].join(' ');
}

/** Texts of faults begin small, since on the command line a path stands before them. */
function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase(say('language'))}${text.slice(1)}.`;
}
