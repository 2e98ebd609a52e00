/** Whose words a pack's summaries and notes are: Crossread's own only in the pack that comes with it. */
import { say } from './words.ts';

/** Id of the pack that comes with the extension. */
const BUILT_IN = 'built-in';

/** What stands before a summary: "Our summary", or that it is the pack's. */
export function summaryLabel(pack: { readonly id: string }): string {
  return say(pack.id === BUILT_IN ? 'ourSummary' : 'packSummary');
}

/** What stands over a background note: "Crossread's note", or that it is the pack's. */
export function noteLabel(pack: { readonly id: string }): string {
  return say(pack.id === BUILT_IN ? 'ourNote' : 'packNote');
}
