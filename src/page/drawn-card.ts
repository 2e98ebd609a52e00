/** Opens a card once it is drawn elsewhere, unless the reader has asked for another meanwhile, or closed it; draws nothing. */
import type { MatchView } from '../spotting/match-view.ts';
import type { AnnotateOptions, CardRequest } from './annotator.ts';

export interface DrawnCardOptions {
  readonly card: Omit<AnnotateOptions['card'], 'open'>;
  /** Draws the cards of these matches. */
  readonly draw: (views: readonly MatchView[]) => Promise<string>;
  readonly show: (drawn: string, request: CardRequest) => void;
  /** The card that was asked for last cannot be drawn. */
  readonly onLost: () => void;
}

export interface DrawnCard {
  readonly card: AnnotateOptions['card'];
  /** The match whose card was shown last. */
  aimed(): MatchView | undefined;
}

export function drawnCard({ card, draw, show, onLost }: DrawnCardOptions): DrawnCard {
  /** The last opening or closing; a card that is drawn too late for it stays closed. */
  let latest = 0;
  let place: Pick<CardRequest, 'at' | 'of'> | undefined;
  let aimed: MatchView | undefined;
  return {
    aimed: () => aimed,
    card: {
      host: card.host,
      open: (request) => {
        latest += 1;
        const mine = latest;
        place = { at: request.at, of: request.of };
        draw(request.views).then(
          (drawn) => {
            if (mine !== latest) return;
            [aimed] = request.views;
            // The page may have changed while it was drawn.
            show(drawn, { ...request, ...place });
          },
          () => {
            if (mine === latest) onLost();
          },
        );
      },
      close: () => {
        latest += 1;
        card.close();
      },
      moved: (at, of) => {
        place = { at, of };
        card.moved(at, of);
      },
    },
  };
}
