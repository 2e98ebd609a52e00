/** What the reader is shown of the claims of one pack after another: which lines are read, what is searched, chosen and selected; keeps the place where packs change. Stores nothing. */
import type { ClaimLine, ClaimsShown } from '../claims/browsing.ts';
import { builtIn } from '../claims/built-in.ts';
import { queryOf } from '../claims/claim-search.ts';
import { FaultError, faultIn } from '../claims/fault-error.ts';
import { faultAt, quoted } from '../claims/faults.ts';
import { isOwnPack } from '../claims/own-pack.ts';
import type { Claim } from '../claims/types.ts';
import { builtInClaims, type ClaimList, storedClaims } from './claim-list.ts';
import type { StoredHead } from './database.ts';
import { StalePack } from './stored-records.ts';

export interface ClaimBrowser {
  /** What is shown now. */
  shown(): ClaimsShown;
  /** The stored packs are these now. Another version of the pack that is shown is shown in its place, at the same claim where it still has that, else where that stood. */
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
  /** The selected claims, in the pack's order. Rejects where one of them is not there any more. */
  selectedClaims(): Promise<Claim[]>;
}

/** Lines kept from one screen to the next. */
const linesKept = 1_000;

/** Where the reader was in the version of the pack before. */
interface Way {
  /** Index of the claim. */
  readonly at: number;
  /** Its place now; undefined where the pack has it no more, or that is not known yet. */
  readonly place?: number | undefined;
  readonly isKnown: boolean;
}

/**
 * @param changed told whenever something else is to be shown
 * @param packsAgain has `packsAre` called with what is stored by now: what was to be read is gone
 */
export function createClaimBrowser(
  changed: () => void,
  packsAgain: () => Promise<void>,
  openStored: typeof storedClaims = storedClaims,
): ClaimBrowser {
  let heads: readonly StoredHead[] = [];
  let list: ClaimList = builtInClaims();
  let state: ClaimsShown = emptyOf(builtIn.id, list.size, '');
  /** Whether the reader chose the pack or is at work in it: then it stays. */
  let isChosen = false;
  /** Id of the claim that the reader is at, once it is known. */
  let atId: string | undefined;
  /** Where to go back to, once it is found. */
  let back: Way | undefined;
  let isHeld = false;
  /** Whether the claim that is held is of a version before the one that is open. */
  let isOlder = false;
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
      if (asked !== list) return;
      if (error instanceof StalePack) await renew();
      else fail(error);
    }
  };
  const isAtHeld = (): boolean => isHeld && state.whole !== undefined && state.whole.claim.id === atId;
  /** The version that was to be read is gone: the one that there is by now takes its place. Where that is the same, it is broken. */
  const renew = async (): Promise<void> => {
    const gone = list;
    try {
      if (held === undefined) await packsAgain();
      if (gone !== list) return;
      // With the pack, what was to be read is gone for good; the claim that is being changed stays.
      if (held !== undefined && isAtHeld() && !held.some(({ id }) => id === state.pack)) return;
      takeOver();
      if (gone === list) fail(new FaultError(faultAt('', 'packDamaged', quoted(state.pack))));
    } catch (error) {
      if (gone === list) fail(error);
    }
  };
  const takeOver = (): void => {
    const news = held;
    held = undefined;
    if (news !== undefined) become(news);
  };
  const become = (news: readonly StoredHead[]): void => {
    const before = heads.find(({ id }) => id === state.pack);
    heads = news;
    const now = news.find(({ id }) => id === state.pack);
    const isGone = now === undefined && state.pack !== builtIn.id;
    const likely = (news.find(({ id }) => isOwnPack(id)) ?? news[0])?.id ?? builtIn.id;
    const pack = isGone || !isChosen ? likely : state.pack;
    if (pack !== state.pack) start(pack, state.typed);
    else if (now?.generation !== before?.generation) startAgain();
  };
  const listOf = (pack: string): ClaimList => {
    const head = heads.find(({ id }) => id === pack);
    return head ? openStored(head) : builtInClaims();
  };
  const start = (pack: string, typed: string, same: Pick<ClaimsShown, 'at' | 'whole'> = { at: undefined }): void => {
    searching.abort();
    list = listOf(pack);
    back = undefined;
    state = { ...emptyOf(heads.some(({ id }) => id === pack) ? pack : builtIn.id, list.size, typed), ...same };
    if (queryOf(typed).length > 0) seek({});
    else changed();
  };
  /** Shows another version of the same pack, at the same claim; until that is found, as it was before. */
  const startAgain = (): void => {
    const { pack, typed, at, whole } = state;
    start(pack, typed, { at, whole });
    if (at === undefined) return;
    const way: Way = { at, isKnown: false };
    back = way;
    void of(atId === undefined ? Promise.resolve(undefined) : list.placeOf(atId), (place) => {
      if (back !== way) return;
      back = { at, place, isKnown: true };
      goBack();
    });
  };
  const goBack = (): void => {
    if (!back?.isKnown) return;
    const { at, place } = back;
    const same = place === undefined || state.found === undefined ? place : state.found.indexOf(place);
    const isFound = same !== undefined && same >= 0;
    // A search may still come to it.
    if (place !== undefined && !isFound && state.searching) return;
    back = undefined;
    const size = state.found?.length ?? state.size;
    if (isFound && isAtHeld()) {
      isOlder = true;
      show({ at: same });
    } else if (size > 0) browser.goTo(isFound ? same : Math.min(at, size - 1));
    else show({ at: undefined, whole: undefined });
  };
  const seek = (news: Partial<ClaimsShown>): void => {
    searching.abort();
    searching = new AbortController();
    const { signal } = searching;
    show({ ...news, found: [], searching: true, fault: undefined });
    void of(
      list.search(queryOf(state.typed), signal, (places) => {
        if (signal.aborted || places.length === 0) return;
        show({ found: [...(state.found ?? []), ...places] });
        goBack();
      }),
      () => {
        if (signal.aborted) return;
        show({ searching: false });
        goBack();
      },
    );
  };

  const browser: ClaimBrowser = {
    shown: () => state,
    hold: (on) => {
      isHeld = on;
      if (on) return;
      if (held !== undefined) takeOver();
      else if (isOlder && state.at !== undefined) browser.goTo(state.at);
    },
    packsAre: (news) => {
      if (isHeld) held = news;
      else become(news);
    },
    open: (pack) => {
      isChosen = true;
      start(pack, '');
    },
    search: (typed) => {
      isChosen = true;
      back = undefined;
      if (queryOf(typed).length > 0) {
        seek({ typed, at: undefined, whole: undefined });
        return;
      }
      searching.abort();
      show({ typed, found: undefined, searching: false, at: undefined, whole: undefined });
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
      back = undefined;
      isOlder = false;
      atId = state.lines.get(place)?.id;
      show({ at: index });
      const read = list.claimsAt([place]).then(async (claims) => {
        const claim = claims.get(place);
        return claim && { claim, sources: await list.sourcesOf(claim) };
      });
      void of(read, (whole) => {
        // The reader may be further down by now.
        if (state.at !== index || placeAt(index) !== place) return;
        atId = whole?.claim.id;
        show({ whole });
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
      const asked = list;
      const claims = await asked.claimsAt(places).catch((error: unknown) => {
        if (!(error instanceof StalePack)) throw error;
        if (asked === list) void renew();
        throw changedMeanwhile();
      });
      return places.map((at) => {
        const claim = claims.get(at);
        // A file that lacks some of them would pass for all of them.
        if (claim === undefined) throw changedMeanwhile();
        return claim;
      });
    },
  };
  return browser;
}

function emptyOf(pack: string, size: number, typed: string): ClaimsShown {
  return { pack, own: isOwnPack(pack), size, typed, searching: false, lines: new Map(), selected: new Set() };
}

function changedMeanwhile(): FaultError {
  return new FaultError(faultAt('', 'packChanged'));
}

function lineOf({ id, statement, relation, reports }: Claim): ClaimLine {
  return { id, statement, relation, reports: reports.length };
}
