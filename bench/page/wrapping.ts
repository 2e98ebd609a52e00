/** A peer, in the page: wraps the text nodes of each quote in `<mark>`, as annotation tools do that change the page. */
import { type Anchor, anchor, type Place, theArticle } from './anchor.ts';

void bench.ready.then(() => {
  const { places, anchors } = anchor(theArticle(), benchQuotes);
  // From the end, so that the nodes before keep their places.
  for (const one of anchors.toReversed()) wrap(places, one);
  bench.tell(anchors.length);
});

function wrap(places: readonly Place[], { start, end }: Anchor): void {
  for (let at = lastBefore(places, end); at >= 0; at -= 1) {
    const place = places[at];
    if (place === undefined) return;
    const { node, start: own } = place;
    if (own + node.length > start && own < end) {
      const range = document.createRange();
      range.setStart(node, Math.max(0, start - own));
      range.setEnd(node, Math.min(node.length, end - own));
      range.surroundContents(document.createElement('mark'));
    }
    if (own <= start) return;
  }
}

/** Index of the last place that begins before an offset. */
function lastBefore(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
