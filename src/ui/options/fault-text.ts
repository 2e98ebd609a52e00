/** Says in the reader's words why a check of a subscription brought nothing. */
import { size } from '../numbers.ts';
import { say, type WordKey } from '../words.ts';
import type { FaultShown } from './subscription-state.ts';

const keys: Readonly<Record<string, WordKey>> = {
  unreachable: 'faultUnreachable',
  stalled: 'faultStalled',
  'too-slow': 'faultSlow',
  'cut-off': 'faultCutOff',
  redirect: 'faultRedirect',
  missing: 'faultMissing',
  busy: 'faultBusy',
  status: 'faultStatus',
  page: 'faultPage',
  'too-large': 'faultTooLarge',
  broken: 'faultBroken',
  invalid: 'faultInvalid',
  changing: 'faultChanging',
  'other-pack': 'faultOtherPack',
  taken: 'faultTaken',
  older: 'faultOlder',
  room: 'faultRoom',
};

/** One sentence. A kind that is not known is the storage's. */
export function faultText({ kind, detail = '' }: FaultShown): string {
  const isKnown = Object.hasOwn(keys, kind);
  const said = kind === 'too-large' ? size(Number(detail)) : detail;
  return say(isKnown ? (keys[kind] as WordKey) : 'faultStorage', said);
}
