/** Short names for sources within one card, so that a value can be told apart without repeating a headline. */
import type { MatchView } from '../../spotting/match-view.ts';
import { say } from '../words.ts';

/** "This page", "Other source", or the outlet; sources without an outlet are lettered in the order the card shows them. */
export function sourceName(view: MatchView, id: string): string {
  if (id === view.pageSource?.id) return say('thisPage');
  const outlet = Object.hasOwn(view.sources, id) ? view.sources[id]?.outlet : undefined;
  if (outlet) return outlet;
  const others = shownSources(view);
  if (view.pageSource && others.length === 1 && others[0] === id) return say('otherSource');
  const place = others.indexOf(id);
  if (place < 0) return (Object.hasOwn(view.sources, id) ? view.sources[id]?.headline : undefined) ?? id;
  return say('sourceLetter', place < 26 ? String.fromCharCode(65 + place) : place + 1);
}

function shownSources(view: MatchView): string[] {
  const ids = [...view.reports.map(({ source }) => source.id), ...view.silent.map(({ id }) => id)];
  return [...new Set(ids)].filter((id) => id !== view.pageSource?.id);
}
