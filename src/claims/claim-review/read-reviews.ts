/** Reads every ClaimReview in the structured data of a page or of one item of a feed; makes no packs. */
import { type Fault, faultPlaced, place, type Place as Within } from '../faults.ts';
import { parseLooseJson } from './loose-json.ts';
import { createResolver, type Node, visitNodes } from './nodes.ts';
import { forgetTexts } from './plain-text.ts';
import { isClaimReview, type Place, type Review, readReview } from './review.ts';

/** What is told of each review in the order of the data. */
export interface ReviewSink {
  review(review: Review): void;
  /** A review that cannot be used, and why; the place is the caller's to say. */
  leftOut(fault: Fault): void;
}

/** Reads reviews wherever they are in `data`, and tells how many there were. */
export function readReviews(data: unknown, place: Place, sink: ReviewSink): number {
  let count = 0;
  const resolve = createResolver(data);
  visitNodes(data, (node: Node, around) => {
    if (!isClaimReview(node) || isOnlyNamed(node)) return;
    count++;
    const { review, fault } = readReview(node, around, resolve, place);
    if (review === undefined) sink.leftOut(fault);
    else sink.review(review);
  });
  forgetTexts();
  return count;
}

/** The structured data of a page: the texts of its JSON-LD scripts, and its microdata items as objects. */
export interface StructuredData extends Place {
  readonly texts: readonly string[];
  readonly items: readonly unknown[];
}

/** The same for a whole page, with each review that cannot be used and where it stands (`JSON-LD script 2, review 1`); each script by itself: one that is broken does not spoil the others. */
export function readPageReviews(
  { texts, items, ...around }: StructuredData,
  take: (review: Review) => Fault | undefined,
): Fault[] {
  const leftOut: Fault[] = [];
  const read = (data: unknown, within: Within): void => {
    let number = 0;
    const note = (fault: Fault): void => {
      leftOut.push(faultPlaced([within, place('review', number)], fault));
    };
    readReviews(data, around, {
      review: (review) => {
        number++;
        const fault = take(review);
        if (fault !== undefined) note(fault);
      },
      leftOut: (fault) => {
        number++;
        note(fault);
      },
    });
  };
  for (const [at, text] of texts.entries()) {
    const { value, fault } = parseLooseJson(text);
    if (fault === undefined) read(value, place('script', at + 1));
    // What is no fact-check may be as broken as it likes.
    else if (/ClaimReview/iu.test(text)) leftOut.push(faultPlaced([place('script', at + 1)], fault));
  }
  read(items, place('microdata'));
  return leftOut;
}

/** A mention of a review that stands elsewhere: `{"@type": "ClaimReview", "@id": "#review"}`. */
function isOnlyNamed(node: Node): boolean {
  return Object.keys(node).every((key) => key === '@type' || key === '@id');
}
