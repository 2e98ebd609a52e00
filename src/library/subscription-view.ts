/** A subscription as plain data for the options page; nothing else. */
import type { StoredSubscription } from './subscription.ts';

/** @param kept ids of the packs that are kept */
export function subscriptionView(
  { pack, waiting, previous, failures: _, etag: _e, lastModified: _m, begun: _b, ...row }: StoredSubscription,
  kept: ReadonlySet<string>,
) {
  return {
    ...row,
    hasPack: pack !== undefined && kept.has(pack),
    previous: previous?.head.version,
    waiting: waiting && {
      version: waiting.head.head.version,
      ...(waiting.changes && { changes: waiting.changes }),
      ...(waiting.replaces !== undefined && { replaces: waiting.replaces }),
    },
  };
}
