/** Which subscriptions are added to those that there are; stores nothing. */
import type { StoredSubscription } from './subscription.ts';

/** Those to addresses that there is none for, each address once. One of a pack that another brings is bound to none: two would each keep the other from bringing it. */
export function newRows(
  before: readonly StoredSubscription[],
  rows: readonly StoredSubscription[],
): StoredSubscription[] {
  const addresses = new Set(before.map(({ url }) => url));
  const bound = new Set(before.map(({ pack }) => pack));
  const added: StoredSubscription[] = [];
  for (const { pack, ...row } of rows) {
    if (addresses.has(row.url)) continue;
    added.push(pack === undefined || bound.has(pack) ? row : { ...row, pack });
    addresses.add(row.url);
    bound.add(pack);
  }
  return added;
}
