/** Names the values of a page that no report of a claim has, as far as that is likely; nothing else. */
import { overlap } from '../text/span.ts';
import { type DifferenceFeatures, differenceFeatures } from './difference-features.ts';
import trained from './difference-model.json' with { type: 'json' };
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { ValueDifference } from './match.ts';
import { namesInPlace } from './names-in-place.ts';
import { outcomesInPlace } from './outcomes-in-place.ts';
import { type DifferenceKind, type PossibleDifference, toldPart } from './possible-difference.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';
import { ruledDifferences } from './ruled-differences.ts';
import { strangersFor } from './strange-names.ts';
import { logOdds, type Trees } from './trees.ts';

/** What tells a difference: a value (a figure, a name, or what else a rule finds), or a word that may well say the same. */
export type Teller = 'value' | 'word';

/** Judges differences. */
export interface DifferenceModel extends Trees {
  /** Probability from which on a difference is told. */
  readonly sure: Readonly<Record<Teller, number>>;
}

/** The weights that the extension ships. Trained by `npm run bench -- train-differences`. */
export const differenceModel: DifferenceModel = trained as unknown as DifferenceModel;

const wordy: ReadonlySet<DifferenceKind> = new Set(['opposite', 'other outcome', 'failing word', 'succeeding word']);

/** What tells a difference of some kind. */
export function tellerOf(kind: DifferenceKind): Teller {
  return wordy.has(kind) ? 'word' : 'value';
}

/** A difference with what speaks for it. */
export interface WeighedDifference {
  readonly possible: PossibleDifference;
  readonly features: DifferenceFeatures;
}

/** Everything that a sentence may tell otherwise than every report of a claim, likely or not. */
export function possibleDifferences(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  lexicon: Lexicon,
): PossibleDifference[] {
  const strangers = strangersFor(reading, profile, evidence);
  return [
    ...ruledDifferences(reading, profile, evidence, strangers, lexicon),
    ...namesInPlace(reading, profile, evidence, strangers, lexicon),
    ...outcomesInPlace(reading, profile, lexicon),
  ];
}

/** The same, with what speaks for each. */
export function weighedDifferences(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  lexicon: Lexicon,
): WeighedDifference[] {
  const possible = possibleDifferences(reading, profile, evidence, lexicon);
  const features = differenceFeatures(possible, reading, profile, evidence, lexicon);
  return possible.map((one, i) => ({ possible: one, features: features[i] as DifferenceFeatures }));
}

/** Differences between a sentence that matches and every report of its claim, likeliest first; empty where its values seem to agree with at least one, and where that is in doubt. In other languages than English, on which the judge was trained, what rules find. */
export function differencesOf(
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  lexicon: Lexicon,
): ValueDifference[] {
  if (!lexicon.isEnglish) return possibleDifferences(reading, profile, evidence, lexicon).map(toldPart);
  const weighed = weighedDifferences(reading, profile, evidence, lexicon);
  return toldOf(weighed, differenceModel).map(({ possible }) => toldPart(possible));
}

/** A difference that is likely enough to be told, with its probability. */
export interface ToldDifference {
  readonly possible: PossibleDifference;
  readonly p: number;
}

/** What a model would tell of what a sentence may tell, likeliest first; of what the same words tell, and of what is told against the same words of the sources, the likeliest. */
export function toldOf(weighed: readonly WeighedDifference[], model: DifferenceModel): ToldDifference[] {
  const likely = weighed
    .flatMap(({ possible, features }) => {
      const sure = model.sure[tellerOf(possible.kind)];
      const least = Math.log(sure / (1 - sure));
      const odds = logOdds(model, features, least);
      return odds >= least ? [{ possible, p: 1 / (1 + Math.exp(-odds)) }] : [];
    })
    .sort((a, b) => b.p - a.p);
  const told: ToldDifference[] = [];
  for (const one of likely) if (!told.some((other) => isSame(other.possible, one.possible))) told.push(one);
  return told;
}

/** Whether two differences are told by the same words of the page, or against the same of the sources. */
function isSame(one: PossibleDifference, other: PossibleDifference): boolean {
  return overlap(one.at, other.at) || Object.entries(one.reported).some(([id, words]) => other.reported[id] === words);
}
