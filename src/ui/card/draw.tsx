/** Draws the cards of a page's matches as plain data, for the background; knows nothing of the page but its address and headline. */
import type { MatchView } from '../../spotting/match-view.ts';
import { AlsoButton } from './Also.tsx';
import { Card } from './Card.tsx';
import type { PageName } from './copies.ts';
import type { DrawnMatch } from './markup.ts';
import { relationSentence, toneOf } from './relation-sentence.ts';
import { sketch } from './sketch.ts';

/** One match. */
export function drawMatch(view: MatchView, page: PageName): DrawnMatch {
  const [also = ''] = sketch(<AlsoButton view={view} sentence={relationSentence(view)} />);
  return { tone: toneOf(view), card: sketch(<Card view={view} page={page} />), also };
}

/** Each as a JSON text, since the page needs few of them, and parses those alone. */
export function drawMatches(views: readonly MatchView[], page: PageName): string[] {
  return views.map((view) => JSON.stringify(drawMatch(view, page)));
}
