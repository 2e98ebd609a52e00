/** A peer, in the page: mark.js looks for the quotes itself, across elements, since some hold a link. */
import Mark from 'mark.js';
import { theArticle } from './anchor.ts';

void bench.ready.then(() => {
  new Mark(theArticle()).mark([...new Set(benchQuotes)], {
    separateWordSearch: false,
    acrossElements: true,
    caseSensitive: true,
    diacritics: false,
  });
  bench.tell(benchQuotes.length);
});
