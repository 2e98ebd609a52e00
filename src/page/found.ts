/** The matches that stand on the page now: which ranges they have, which share a place, which come next; paints nothing. */
import type { MatchView } from '../spotting/match-view.ts';
import type { ArticleOnPage } from './block.ts';
import { textAt, toPoints, toRange } from './ranges.ts';

/** A match and where it is painted. */
export interface Found {
  readonly view: MatchView;
  readonly range: StaticRange;
  /** The article that the match's offsets refer to. */
  readonly article: ArticleOnPage;
  readonly nodes: ReadonlySet<Text>;
}

/**
 * The matches whose text is on the page, in the order of the views; in steps that may be interrupted. One that stood at the same place keeps its key, however many have come
 * before it, so that an open card and the popup's rows still mean it; and its range where it is painted alike, so that nothing flickers. So does one whose nodes the page has put
 * others in the place of, with the same words.
 */
export function* locate(
  article: ArticleOnPage,
  views: readonly MatchView[],
  painted: readonly Found[],
): Generator<undefined, Found[]> {
  const standing = new Map<string, Found[]>();
  for (const one of painted) {
    const name = nameOf(one.view);
    const others = standing.get(name);
    if (others === undefined) standing.set(name, [one]);
    else others.push(one);
  }
  const located: { readonly one: Found; readonly old: Found | undefined }[] = [];
  for (const view of views) {
    yield;
    const points = toPoints(article, view.match.start, view.match.end);
    if (points === null) continue;
    const old = standing.get(nameOf(view))?.find(({ range }) => isSamePlace(range, points));
    const isAlike = old?.view.match.relation === view.match.relation;
    // A static range costs the page nothing when it changes.
    const range = old && isAlike ? old.range : new StaticRange(points);
    located.push({ one: { view, range, article, nodes: points.nodes }, old });
  }
  const taken = new Set(located.flatMap(({ old }) => old?.view.key ?? []));
  const gone = new Map([...standing].map(([name, all]) => [name, all.filter((old) => !stillStands(old))]));
  return located.map(({ one, old }) => {
    const before =
      old ?? gone.get(nameOf(one.view))?.find((other) => !taken.has(other.view.key) && isSaidAlike(one, other));
    const key = before?.view.key ?? freeKey(one.view.key, taken);
    taken.add(key);
    return key === one.view.key ? one : { ...one, view: { ...one.view, key } };
  });
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let n = 1;
  while (taken.has(`${key}+${n}`)) n += 1;
  return `${key}+${n}`;
}

/** The same for all matches of a claim, and for no others. */
function nameOf({ match: { pack, claim } }: MatchView): string {
  return JSON.stringify([pack, claim]);
}

/** Whether a match's words still stand where it is painted: in the nodes that the article was read from. */
export function stillStands({ view, article }: Found): boolean {
  return toPoints(article, view.match.start, view.match.end) !== null;
}

/** A range of the match that follows the page, or null where its words are gone. */
export function liveRange({ view, article }: Found): Range | null {
  return toRange(article, view.match.start, view.match.end);
}

/** Whether a match's words still stand, and are what the reader sees at a point of the viewport, in CSS pixels: Firefox also tells of highlights that something covers. */
export function isOnTop(one: Found, x: number, y: number): boolean {
  const top = (one.range.startContainer.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  return top !== null && liveRange(one)?.intersectsNode(top) === true;
}

/** Whether two stand for the same claim at the same place: one may take the other's part. */
export function isSameMatch(a: Found, b: Found): boolean {
  return nameOf(a.view) === nameOf(b.view) && isSamePlace(a.range, b.range);
}

/** Whether one stands for the same claim in the same words, in nodes that the page has put in the place of the other's. */
export function isInPlaceOf(one: Found, gone: Found): boolean {
  const isAlike = one.view.key === gone.view.key && nameOf(one.view) === nameOf(gone.view) && isSaidAlike(one, gone);
  return isAlike && !stillStands(gone);
}

function isSaidAlike(a: Found, b: Found): boolean {
  const [one, other] = [a, b].map(({ article, view: { match } }) => textAt(article, match.start, match.end));
  return one !== null && one === other;
}

/** Whether a card says the same of both, wherever they stand in the article. */
export function saysTheSame(a: MatchView, b: MatchView): boolean {
  const [one, other] = [a, b].map(({ match, ...view }) =>
    JSON.stringify([match.quote, match.relation, match.differences, { ...view, key: '', at: 0 }]),
  );
  return one === other;
}

/** The views of every match that shares words with this one, this one first. */
export function viewsAt(all: readonly Found[], aimed: Found): MatchView[] {
  const { start, end } = aimed.view.match;
  const others = all.filter((other) => other !== aimed && other.view.match.start < end && other.view.match.end > start);
  return [aimed.view, ...others.map((other) => other.view)];
}

/** The match whose range is under the pointer; of several the shortest, which is the hardest to reach otherwise. */
export function foundAt(all: readonly Found[], ranges: readonly AbstractRange[]): Found | undefined {
  const hits = all.filter((found) => ranges.some((range) => isSamePlace(range, found.range)));
  return hits.sort((a, b) => length(a) - length(b))[0];
}

/** The match after (1) or before (-1) another, or where the reader is: `top` tells the top of a match, in CSS pixels from the viewport's. Goes round at the ends. */
export function stepFrom(
  all: readonly Found[],
  current: string | null,
  direction: 1 | -1,
  top: (found: Found) => number,
): Found | undefined {
  const at = all.findIndex((found) => found.view.key === current);
  if (at >= 0) return all.at((at + direction) % all.length);
  const below = all.findIndex((found) => top(found) >= 0);
  if (direction === 1) return all[Math.max(below, 0)];
  return all.at(below < 0 ? -1 : below - 1);
}

/** Whether two ranges stand on the same characters of the same nodes. */
export function isSamePlace(a: Omit<AbstractRange, 'collapsed'>, b: Omit<AbstractRange, 'collapsed'>): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

function length({ view }: Found): number {
  return view.match.end - view.match.start;
}
