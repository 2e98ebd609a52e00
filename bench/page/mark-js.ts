/** A peer, in the page: mark.js is told where the quotes stand, which is the fastest it can be used. */
import Mark from 'mark.js';
import { anchor, theArticle } from './anchor.ts';

void bench.ready.then(() => {
  const { anchors } = anchor(theArticle(), benchQuotes);
  new Mark(theArticle()).markRanges(anchors.map(({ start, end }) => ({ start, length: end - start })));
  bench.tell(anchors.length);
});
