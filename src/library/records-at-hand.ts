/** Keeps records that were read at hand, from one page to the next; reads nothing itself. */

/** Records of one kind, as far as they are at hand. */
export interface StoredRecords<Item> {
  /** Has those at these places at hand. Rejects where they cannot be read. */
  bring(places: readonly number[]): Promise<void>;
  /** The same by ids; those that the pack does not have are left out. */
  bringByIds(ids: readonly string[]): Promise<void>;
  at(place: number): Item | undefined;
  byId(id: string): { readonly record: Item; readonly at: number } | undefined;
  /** Those at hand, in the pack's order. */
  all(): Item[];
  /** Lets the oldest go but for some, before others are brought: what is brought stays until then. */
  letGo(): void;
}

/** How many stay from one page to the next. */
const keptAtHand = 2_000;

/** @param read the records at these places, those that there are @param placesOf places of the records with these ids, those that there are */
export function recordsAtHand<Item extends { readonly id: string }>(
  read: (places: readonly number[]) => Promise<ReadonlyMap<number, Item>>,
  placesOf: (ids: readonly string[]) => Promise<readonly number[]>,
): StoredRecords<Item> {
  const atHand = new Map<number, Item>();
  const placeById = new Map<string, number>();
  const bring = async (places: readonly number[]): Promise<void> => {
    const missing = [...new Set(places)].filter((at) => !atHand.has(at));
    if (missing.length === 0) return;
    for (const [at, record] of await read(missing)) {
      atHand.set(at, record);
      placeById.set(record.id, at);
    }
  };
  return {
    bring,
    bringByIds: async (ids) => {
      const unknown = ids.filter((id) => !placeById.has(id));
      if (unknown.length > 0) await bring(await placesOf(unknown));
    },
    at: (at) => atHand.get(at),
    byId: (id) => {
      const at = placeById.get(id);
      const record = at === undefined ? undefined : atHand.get(at);
      return at === undefined || record === undefined ? undefined : { record, at };
    },
    all: () => [...atHand].sort(([a], [b]) => a - b).map(([, record]) => record),
    letGo: () => {
      for (const [at, { id }] of atHand) {
        if (atHand.size <= keptAtHand) break;
        atHand.delete(at);
        placeById.delete(id);
      }
    },
  };
}
