/** Draws the card of a match as plain data, for the background; knows nothing of the page but its address and headline. */
import type { MatchView, PageName } from '../../spotting/match-view.ts';
import { AlsoButton } from './Also.tsx';
import { Card } from './Card.tsx';
import type { DrawnMatch } from './markup.ts';
import { relationSentence, toneOf } from './relation-sentence.ts';
import { sketch } from './sketch.ts';

/** The match on this page. */
export function drawMatch(view: MatchView, page: PageName): DrawnMatch {
  const [also = ''] = sketch(<AlsoButton view={view} sentence={relationSentence(view)} />);
  return { tone: toneOf(view), card: sketch(<Card view={view} page={page} />), also };
}
