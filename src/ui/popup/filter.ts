/** Which of a page's matches are listed: by relation and by pack. Counts, and leaves out; shows nothing itself. */
import type { MatchView } from '../../spotting/match-view.ts';
import { type Tone, toneOf } from '../card/relation-sentence.ts';

/** In which order relations stand: what a reader may want to look at first. */
const TONES: readonly Tone[] = ['varies', 'conflict', 'differ', 'rated', 'agree', 'single'];

/** What the reader wants to see; an empty set leaves nothing out. */
export interface Filter {
  readonly tones: ReadonlySet<Tone>;
  /** Ids of packs. */
  readonly packs: ReadonlySet<string>;
}

export const everything: Filter = { tones: new Set(), packs: new Set() };

/** How many matches there are of each relation that there is. */
export function toneCounts(views: readonly MatchView[]): { readonly tone: Tone; readonly count: number }[] {
  const tones = views.map(toneOf);
  return TONES.map((tone) => ({ tone, count: tones.filter((other) => other === tone).length })).filter(
    ({ count }) => count > 0,
  );
}

/** How many matches come from each pack, the one with most first. */
export function packCounts(
  views: readonly MatchView[],
): { readonly id: string; readonly title: string; readonly count: number }[] {
  const titles = new Map(views.map(({ pack }) => [pack.id, pack.title]));
  return [...titles]
    .map(([id, title]) => ({ id, title, count: views.filter(({ pack }) => pack.id === id).length }))
    .sort((a, b) => b.count - a.count);
}

/** Whether a match is listed. */
export function isListed(view: MatchView, { tones, packs }: Filter): boolean {
  return (tones.size === 0 || tones.has(toneOf(view))) && (packs.size === 0 || packs.has(view.pack.id));
}

/** The set with the item, or without it where it is there. */
export function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const others = new Set(set);
  if (!others.delete(item)) others.add(item);
  return others;
}
