/** Decides which matches are shown and how each place is painted, the reader's choices given; paints nothing. */
import type { MatchView } from '../spotting/match-view.ts';
import { type Found, isSamePlace } from './found.ts';
import type { Look, Pattern, Weight } from './highlights.ts';

/** What of the reader's settings the looks depend on. */
export interface LookChoices {
  /** `asked`: nothing is painted until the reader goes to it. */
  readonly strength: 'subtle' | 'normal' | 'asked';
  /** Whether matches that are only likely are shown as well. */
  readonly sensitivity: 'sure' | 'likely';
}

/** What of a match tells how it is painted. */
export type Painted = Pick<MatchView, 'relation' | 'sure'> &
  Partial<Pick<MatchView, 'own' | 'reports'>> & { readonly match: Pick<MatchView['match'], 'relation'> };

/** A line's pattern for each way in which page and reports stand to each other: told apart without colour. */
const PATTERNS = {
  agree: 'solid',
  single: 'dotted',
  differ: 'dashed',
  conflict: 'double',
  varies: 'wavy',
} as const satisfies Record<string, Pattern>;

/** Of several at one place, the one that a reader has to know of first. */
const STRONGEST: readonly Pattern[] = ['wavy', 'double', 'dashed', 'dotted', 'solid'];

/** How a match is painted that the reader has not refused: null for not before it is asked for, undefined where it is not shown at all. */
export function lookFor(
  { match, relation, sure, own, reports }: Painted,
  { strength, sensitivity }: LookChoices,
): Look | null | undefined {
  if (!sure && sensitivity === 'sure') return undefined;
  if (strength === 'asked') return null;
  const weight: Weight = sure ? strength : 'faint';
  if (match.relation === 'varies') return `${PATTERNS.varies}-${weight}`;
  // Fact-checkers who agree with each other need not agree with the page: no line that says so.
  const all = [...(own ? [own] : []), ...(reports ?? [])];
  const isRated = relation === 'agree' && all.length > 0 && all.every(({ review }) => review !== undefined);
  return `${PATTERNS[isRated ? 'single' : relation]}-${weight}`;
}

/** The matches that are shown, and the look of each place; of matches at the same place one is painted. `all` in reading order. */
export function paintedLooks(
  all: readonly Found[],
  lookOf: (view: MatchView) => Look | null | undefined,
): { readonly found: readonly Found[]; readonly painted: ReadonlyMap<StaticRange, Look> } {
  const found: Found[] = [];
  const painted = new Map<StaticRange, Look>();
  let last: StaticRange | undefined;
  for (const one of all) {
    const look = lookOf(one.view);
    if (look === undefined) continue;
    found.push(one);
    if (look === null) continue;
    // Equal places follow each other in reading order.
    if (last !== undefined && isSamePlace(last, one.range)) {
      if (rank(look) >= rank(painted.get(last))) continue;
      painted.delete(last);
    }
    painted.set(one.range, look);
    last = one.range;
  }
  return { found, painted };
}

/** From 0, the strongest: a sure one comes before any that is only likely. */
function rank(look: Look | undefined): number {
  const [pattern, weight] = (look ?? '').split('-');
  return STRONGEST.indexOf(pattern as Pattern) + (weight === 'faint' ? STRONGEST.length : 0);
}
