/** What a sentence may tell otherwise than a claim, before it is judged; nothing else. */
import type { Span } from '../text/span.ts';
import type { ValueDifference } from './match.ts';
import type { Term } from './profile.ts';

/**
 * What made it out. Rules of their own: a figure, a name in the same role, an outcome by a word's opposite, or any other. Without such a rule: any strange name (`strange name`), a
 * word whose kind of outcome excludes the claim's (`other outcome`), a word that tells of failing or of nothing happening (`failing word`), or of help and success where the claim tells of failing (`succeeding word`).
 */
export type DifferenceKind =
  | 'figure'
  | 'name'
  | 'opposite'
  | 'other rule'
  | 'strange name'
  | 'other outcome'
  | 'failing word'
  | 'succeeding word';

/** A difference that is yet to be judged. */
export interface PossibleDifference extends ValueDifference {
  readonly kind: DifferenceKind;
  /** Where the page says it, in its text: of several words, the one that they hang on. */
  readonly at: Span;
  /** The term of the claim in whose place it stands, where there is one. */
  readonly term?: Term | undefined;
}

/** What of a difference is told. */
export function toldPart({ aspect, page, reported }: PossibleDifference): ValueDifference {
  return { aspect, page, reported };
}
