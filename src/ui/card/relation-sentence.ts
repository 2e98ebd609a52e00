/** Names in one short sentence how the page and the known reports of a claim stand to each other. */
import type { Aspect } from '../../claims/types.ts';
import type { MatchView } from '../../spotting/match-view.ts';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';

/** What a reader most wants to know first. */
const ORDER: readonly Aspect[] = [
  'number',
  'place',
  'date',
  'outcome',
  'actor',
  'strength',
  'attribution',
  'scope',
  'wording',
];

/** Longest rating of a fact-check that a heading quotes, in UTF-16 units; the report itself always has it in full. */
const LONGEST_RATING = 60;

/** Which of the looks a match has in lists and in the card's head. */
export type Tone = 'varies' | 'differ' | 'conflict' | 'rated' | 'agree' | 'single';

/** `varies` where the page has a value that no report has, `rated` where fact-checkers conclude alike, or one does; else the relation of the reports. */
export function toneOf(view: MatchView): Tone {
  if (view.match.relation === 'varies') return 'varies';
  const { relation, own, reports } = view;
  const all = own ? [own, ...reports] : reports;
  // That fact-checkers agree with each other must not look as if they agreed with the page.
  const isRated = all.length > 0 && all.every(({ review }) => review !== undefined);
  return isRated && (relation === 'agree' || relation === 'single') ? 'rated' : relation;
}

/** The sentence, from the relation of the match, the relation of the reports, and the aspects that differ. */
export function relationSentence(view: MatchView): string {
  if (view.match.relation === 'varies') return varies(view);
  const rated = ratedSentence(view);
  if (rated !== undefined) return rated;
  if (view.pageSource && !view.own) return say(view.reports.length > 1 ? 'relationOnlyOthers' : 'relationOnlyOther');
  const sources = countSources(view);
  if (sources < 2 || view.relation === 'single') return single(view);
  if (view.relation === 'agree') return agree(view, sources);
  const aspects = inOrder(view.differences.map(({ aspect }) => aspect));
  const differing = list(aspects.map((aspect) => say(`differing_${aspect}`)));
  if (view.relation === 'conflict') {
    return differing ? say('relationConflictIn', differing) : say('relationConflict');
  }
  if (!differing) return say('relationDiffer');
  return say(hasSameFigure(view, aspects) ? 'relationSameFigure' : 'relationSameClaim', differing);
}

function varies(view: MatchView): string {
  const aspects = inOrder(view.match.differences.map(({ aspect }) => aspect));
  const another = list(aspects.map((aspect) => say(`another_${aspect}`))) || say('anotherValue');
  const sources = countSources(view);
  if (sources < 2) return say('relationVariesOne', another);
  // Of a source that gives no such value it must not be said that the page's is another.
  const isSilent = view.match.differences.some(({ reported }) => {
    const giving = Object.keys(reported).length;
    return giving > 0 && giving < sources;
  });
  if (isSilent) return say('relationVariesSome', another);
  return sources === 2 ? say('relationVariesBoth', another) : say('relationVariesAll', another, sources);
}

function single(view: MatchView): string {
  return say(view.own ? 'relationOnlyThis' : 'relationOnlyOne');
}

function agree(view: MatchView, sources: number): string {
  if (sources > 2) return say('relationAgreeAll', sources);
  return say(view.own ? 'relationAgreeBoth' : 'relationAgreeSources');
}

function countSources(view: MatchView): number {
  return view.reports.length + (view.further ?? 0) + (view.own ? 1 : 0);
}

/** What fact-checkers concluded, where all reports are fact-checks: that they agree or differ would be read as said of the claim. */
function ratedSentence({ own, reports, further }: MatchView): string | undefined {
  // What the others concluded is not known here.
  if (further !== undefined) return undefined;
  const all = [...(own ? [own] : []), ...reports];
  const ratings = all.flatMap(({ review }) => (review ? [shortened(review.rating)] : []));
  const [first] = ratings;
  if (first === undefined || ratings.length < all.length) return undefined;
  if (ratings.length === 1) return say(own ? 'relationRatedHere' : 'relationRated', first);
  // Its publisher's words, but for case and the full stop.
  const distinct = new Map(ratings.map((rating) => [rating.toLowerCase().replace(/[\s.!]+$/, ''), rating]));
  if (distinct.size === 1) return sayCount('relationRatedAlike', ratings.length, first);
  const named = [...distinct.values()].map((rating) => say('quotedRating', rating));
  return sayCount('relationRatedApart', ratings.length, list(named));
}

function shortened(rating: string): string {
  return rating.length <= LONGEST_RATING ? rating : `${rating.slice(0, LONGEST_RATING).trimEnd()}…`;
}

/** Wording is worth a heading only where nothing else differs. */
function inOrder(aspects: readonly Aspect[]): Aspect[] {
  const ordered = ORDER.filter((aspect) => aspects.includes(aspect));
  return ordered.length > 1 ? ordered.filter((aspect) => aspect !== 'wording') : ordered;
}

/** A figure is the same where the page's words were paired with one and no difference is about figures or dates. */
function hasSameFigure(view: MatchView, aspects: readonly Aspect[]): boolean {
  if (aspects.includes('number') || aspects.includes('date')) return false;
  return view.match.alignment.some(({ kind }) => kind === 'quantity');
}

function list(parts: readonly string[]): string {
  const [first = '', second, ...more] = parts;
  if (second === undefined) return first;
  return say(more.length ? 'listAndMore' : 'listOfTwo', first, second);
}
