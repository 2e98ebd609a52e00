/** Reads every ClaimReview in the structured data of a page or of one item of a feed; makes no packs. */
import { parseLooseJson } from './loose-json.ts';
import { createResolver, type Node, visitNodes } from './nodes.ts';
import { isClaimReview, type Place, type Review, readReview } from './review.ts';

/** A review that cannot be used: where it stands in the data, and why. */
export interface LeftOut {
  /** `the JSON-LD script 2`, `review 17`. */
  readonly path: string;
  readonly reason: string;
}

/** What is told of each review in the order of the data. */
export interface ReviewSink {
  review(review: Review): void;
  leftOut(reason: string): void;
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
  return count;
}

/** The structured data of a page: the texts of its JSON-LD scripts, and its microdata items as objects. */
export interface StructuredData extends Place {
  readonly texts: readonly string[];
  readonly items: readonly unknown[];
}

/** The same for a whole page, each script by itself: one that is broken does not spoil the others. */
export function readPageReviews(
  { texts, items, ...place }: StructuredData,
  take: (review: Review) => string | undefined,
): LeftOut[] {
  const leftOut: LeftOut[] = [];
  const read = (data: unknown, name: string): void => {
    let number = 0;
    const note = (reason: string): void => {
      leftOut.push({ path: `${name}, review ${number}`, reason });
    };
    readReviews(data, place, {
      review: (review) => {
        number++;
        const fault = take(review);
        if (fault !== undefined) note(fault);
      },
      leftOut: (reason) => {
        number++;
        note(reason);
      },
    });
  };
  for (const [at, text] of texts.entries()) {
    const { value, fault } = parseLooseJson(text);
    if (fault === undefined) read(value, `JSON-LD script ${at + 1}`);
    // What is no fact-check may be as broken as it likes.
    else if (/ClaimReview/iu.test(text)) leftOut.push({ path: `JSON-LD script ${at + 1}`, reason: fault });
  }
  read(items, 'microdata');
  return leftOut;
}

/** A mention of a review that stands elsewhere: `{"@type": "ClaimReview", "@id": "#review"}`. */
function isOnlyNamed(node: Node): boolean {
  return Object.keys(node).every((key) => key === '@type' || key === '@id');
}
