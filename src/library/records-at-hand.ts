/** Keeps records that were read at hand, from one page to the next; reads nothing itself. */

/** Records of one kind, as far as they are at hand. */
export interface StoredRecords<Item> {
  /** Has those at these places at hand, and gives them by place: what is let go meanwhile is among them. Rejects where they cannot be read. */
  bring(places: readonly number[]): Promise<ReadonlyMap<number, Item>>;
  /** The same by ids; those that the pack does not have are left out. */
  bringByIds(ids: readonly string[]): Promise<ReadonlyMap<string, Item>>;
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
  const bring = async (places: readonly number[]): Promise<Map<number, Item>> => {
    const brought = new Map<number, Item>();
    const missing = new Set<number>();
    for (const at of places) {
      const record = atHand.get(at);
      if (record === undefined) missing.add(at);
      else brought.set(at, record);
    }
    if (missing.size === 0) return brought;
    for (const [at, record] of await read([...missing])) {
      atHand.set(at, record);
      placeById.set(record.id, at);
      brought.set(at, record);
    }
    return brought;
  };
  const byId = (id: string): { readonly record: Item; readonly at: number } | undefined => {
    const at = placeById.get(id);
    const record = at === undefined ? undefined : atHand.get(at);
    return at === undefined || record === undefined ? undefined : { record, at };
  };
  return {
    bring,
    bringByIds: async (ids) => {
      const brought = new Map<string, Item>();
      const unknown: string[] = [];
      for (const id of ids) {
        const known = byId(id);
        if (known === undefined) unknown.push(id);
        else brought.set(id, known.record);
      }
      if (unknown.length === 0) return brought;
      for (const record of (await bring(await placesOf(unknown))).values()) brought.set(record.id, record);
      return brought;
    },
    at: (at) => atHand.get(at),
    byId,
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
