/** The packs as a list for the reader: what each is, holds and may be used for. */
import { builtIn } from '../claims/built-in.ts';
import { isOwnPack } from '../claims/own-pack.ts';
import type { PackSummary } from '../claims/pack-summary.ts';
import type { PackHead } from '../spotting/pack-index.ts';
import type { BrokenPack, Store } from './store.ts';

/** The built-in pack first, then those kept, then the broken ones: with what is wrong, and there to be removed. @param subscribed ids of the packs that come by a subscription */
export function packRows(
  { heads, broken }: Awaited<ReturnType<Store['listPacks']>>,
  subscribed: ReadonlySet<string> = new Set(),
): PackSummary[] {
  return [
    summaryOf(builtIn, builtIn.claims.length, builtIn.sources.length),
    ...heads.map(({ head, claims, sources }) => ({
      ...summaryOf(head, claims, sources),
      ...(subscribed.has(head.id) && { subscribed: true }),
    })),
    ...broken.map(brokenSummary),
  ];
}

function brokenSummary({ id, faults: [fault] }: BrokenPack): PackSummary {
  const none = { version: '', claims: 0, sources: 0, author: '', licence: '' };
  return { id, title: id, ...none, builtIn: false, own: false, fault };
}

function summaryOf(head: PackHead, claims: number, sources: number): PackSummary {
  const { id, title, version, language, author, licence } = head;
  const isBuiltIn = id === builtIn.id;
  return { id, title, version, language, claims, sources, author, licence, builtIn: isBuiltIn, own: isOwnPack(id) };
}
