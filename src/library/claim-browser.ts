/** What the reader is shown of the claims of one pack after another: which lines are read, what is searched, chosen and selected; keeps the place where packs change. Stores nothing. */
import type { ClaimLine, ClaimsShown } from '../claims/browsing.ts';
import { builtIn } from '../claims/built-in.ts';
import { queryOf } from '../claims/claim-search.ts';
import { faultIn } from '../claims/fault-error.ts';
import { isOwnPack } from '../claims/own-pack.ts';
import type { Claim } from '../claims/types.ts';
import { builtInClaims, type ClaimList, storedClaims } from './claim-list.ts';
import type { StoredHead } from './database.ts';

export interface ClaimBrowser {
  /** What is shown now. */
  shown(): ClaimsShown;
  /** The stored packs are these now. Another version of the pack that is shown is shown in its place, at the same claim where it still has that. */
  packsAre(heads: readonly StoredHead[]): void;
  /** Whether the claim that is shown stays as it is, whatever becomes of its pack, since the reader is changing it; let go, what came meanwhile is shown. */
  hold(on: boolean): void;
  /** Shows another pack. */
  open(pack: string): void;
  search(typed: string): void;
  /** Lines at these indexes come into sight. */
  need(first: number, end: number): void;
  /** The reader goes to the claim at an index. */
  goTo(index: number): void;
  /** Selects or deselects claims by index. */
  select(indexes: readonly number[], on: boolean): void;
  selectAll(): void;
  selectNone(): void;
  /** The selected claims, in the pack's order. */
  selectedClaims(): Promise<Claim[]>;
}

/** Lines kept from one screen to the next. */
const linesKept = 1_000;

/** @param changed told whenever something else is to be shown */
export function createClaimBrowser(changed: () => void, openStored: typeof storedClaims = storedClaims): ClaimBrowser {
  let heads: readonly StoredHead[] = [];
  let list: ClaimList = builtInClaims();
  let state: ClaimsShown = emptyOf(builtIn.id, list.size);
  /** Whether the reader chose the pack or is at work in it: then it stays. */
  let isChosen = false;
  let typed = '';
  let isHeld = false;
  /** The packs that there are by now, while the claim is held. */
  let held: readonly StoredHead[] | undefined;
  let searching = new AbortController();

  const show = (news: Partial<ClaimsShown>): void => {
    state = { ...state, ...news };
    changed();
  };
  const fail = (error: unknown): void => show({ fault: faultIn(error), searching: false });
  const placeAt = (index: number): number => (state.found === undefined ? index : (state.found[index] ?? -1));
  /** What `task` reads of the list is dropped where another one is open by then. */
  const of = async <T>(read: Promise<T>, use: (value: T) => void): Promise<void> => {
    const asked = list;
    try {
      const value = await read;
      if (asked === list) use(value);
    } catch (error) {
      if (asked === list) fail(error);
    }
  };
  const listOf = (pack: string): ClaimList => {
    const head = heads.find(({ id }) => id === pack);
    return head ? openStored(head) : builtInClaims();
  };
  const start = (pack: string, at?: number): void => {
    searching.abort();
    list = listOf(pack);
    state = { ...emptyOf(heads.some(({ id }) => id === pack) ? pack : builtIn.id, list.size), at };
    if (at !== undefined) browser.goTo(Math.min(at, Math.max(0, list.size - 1)));
    if (queryOf(typed).length > 0) browser.search(typed);
    else changed();
  };

  const browser: ClaimBrowser = {
    shown: () => state,
    hold: (on) => {
      isHeld = on;
      const news = held;
      if (on || news === undefined) return;
      held = undefined;
      browser.packsAre(news);
    },
    packsAre: (news) => {
      if (isHeld) {
        held = news;
        return;
      }
      const before = heads.find(({ id }) => id === state.pack);
      heads = news;
      const now = news.find(({ id }) => id === state.pack);
      const isGone = now === undefined && state.pack !== builtIn.id;
      const likely = (news.find(({ id }) => isOwnPack(id)) ?? news[0])?.id ?? builtIn.id;
      const pack = isGone || !isChosen ? likely : state.pack;
      if (pack !== state.pack) start(pack);
      else if (now?.generation !== before?.generation) start(pack, state.at);
    },
    open: (pack) => {
      isChosen = true;
      typed = '';
      start(pack);
    },
    search: (words) => {
      typed = words;
      isChosen = true;
      searching.abort();
      searching = new AbortController();
      const query = queryOf(words);
      const { signal } = searching;
      if (query.length === 0) {
        show({ found: undefined, searching: false, at: undefined, whole: undefined });
        return;
      }
      show({ found: [], searching: true, at: undefined, whole: undefined, fault: undefined });
      void of(
        list.search(query, signal, (places) => {
          if (!signal.aborted && places.length > 0) show({ found: [...(state.found ?? []), ...places] });
        }),
        () => {
          if (!signal.aborted) show({ searching: false });
        },
      );
    },
    need: (first, end) => {
      const places = Array.from({ length: Math.max(0, end - first) }, (_, i) => placeAt(first + i));
      const missing = places.filter((at) => at >= 0 && !state.lines.has(at));
      if (missing.length === 0) return;
      void of(list.claimsAt(missing), (claims) => {
        const lines = new Map(state.lines.size > linesKept ? [] : state.lines);
        for (const at of places) {
          const line = state.lines.get(at);
          if (line) lines.set(at, line);
        }
        for (const [at, claim] of claims) lines.set(at, lineOf(claim));
        show({ lines });
      });
    },
    goTo: (index) => {
      const size = state.found?.length ?? state.size;
      if (index < 0 || index >= size) return;
      const place = placeAt(index);
      isChosen = true;
      show({ at: index });
      const read = list.claimsAt([place]).then(async (claims) => {
        const claim = claims.get(place);
        return claim && { claim, sources: await list.sourcesOf(claim) };
      });
      void of(read, (whole) => {
        // The reader may be further down by now.
        if (state.at === index && placeAt(index) === place) show({ whole });
      });
    },
    select: (indexes, on) => {
      const selected = new Set(state.selected);
      for (const index of indexes) {
        if (on) selected.add(placeAt(index));
        else selected.delete(placeAt(index));
      }
      selected.delete(-1);
      show({ selected });
    },
    selectAll: () => show({ selected: new Set(state.found ?? Array.from({ length: state.size }, (_, at) => at)) }),
    selectNone: () => show({ selected: new Set() }),
    selectedClaims: async () => {
      const places = [...state.selected].sort((a, b) => a - b);
      const claims = await list.claimsAt(places);
      return places.flatMap((at) => claims.get(at) ?? []);
    },
  };
  return browser;
}

function emptyOf(pack: string, size: number): ClaimsShown {
  return { pack, own: isOwnPack(pack), size, searching: false, lines: new Map(), selected: new Set() };
}

function lineOf({ id, statement, relation, reports }: Claim): ClaimLine {
  return { id, statement, relation, reports: reports.length };
}
