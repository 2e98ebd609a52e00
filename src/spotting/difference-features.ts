/** The numbers that a difference is judged by; nothing else. */
import type { Span } from '../text/span.ts';
import type { ComparedQuantity } from './compared-quantities.ts';
import { type Standing, standing } from './difference-standing.ts';
import { isPerson } from './differing-names.ts';
import type { Evidence } from './evidence.ts';
import type { Features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { rolesOf } from './name-roles.ts';
import { unsaidNames } from './names-in-place.ts';
import { isPersonsName } from './person-name.ts';
import type { DifferenceKind, PossibleDifference } from './possible-difference.ts';
import type { Profile, Term } from './profile.ts';
import type { Reading } from './reading.ts';
import { rolesIn } from './roles-in-claim.ts';
import { areOfAKind, isOfState, isStatesName } from './same-name.ts';
import type { Stranger } from './strange-names.ts';

/** Of the evidence for the match: how much of the claim the sentence says, and what else. Shares of how much of the sentence the claim says are left out: they tell how long a writer's sentences are. */
export const ofMatch = [
  'soft',
  'statement',
  'core',
  'mass',
  'surprise',
  'missing',
  'exchanged',
  'inOrder',
  'together',
  'names',
  'strange',
  'unsaid',
  'contradicting',
  'agreeing',
  'answered',
  'extra',
] as const satisfies readonly (keyof Features)[];

/** Of the difference itself, beside where it stands. Dimensionless; shares from 0 to 1 unless said otherwise. */
interface OwnFeatures {
  // What it is
  readonly byFigure: number;
  readonly byName: number;
  readonly byOpposite: number;
  readonly strangeName: number;
  readonly otherOutcome: number;
  readonly undoingWord: number;
  readonly onActor: number;
  readonly onPlace: number;
  readonly onOutcome: number;
  /** How many other differences may be told, and whether a rule of its own finds this one, too. */
  readonly others: number;
  readonly ruled: number;

  // Figures
  /** Absolute logarithm of the page's figure by the claim's nearest, at most 4. */
  readonly apart: number;
  readonly figureSalience: number;
  readonly countsTheSame: number;
  readonly counts: number;
  /** Figures of the sentence that equal one of the claim's, and that do not. */
  readonly equalFigures: number;
  readonly otherFigures: number;

  // Words
  /** Weight over 10 and salience of the claim's term that it would replace. */
  readonly weight: number;
  readonly salience: number;
  /** Weight over 10 of the heaviest word of the claim's, no name, that the sentence lacks. */
  readonly unsaidWord: number;
  /** Whether the sentence, and the share of the claim's texts that, deny something. */
  readonly denies: number;
  readonly claimDenies: number;
}

/** Of a strange name; all 0 of what is none. */
interface NameFeatures {
  /** Names of the claim that the sentence lacks, and strange names that it has. */
  readonly unsaidNames: number;
  readonly strangers: number;
  /** Roles that both names have; whether both are persons', and one alone is a state's; whether the claim's is told as a place, and the page's; whether it is of the same kind, and says of a word behind it what it is ("Swedish guards"). */
  readonly roles: number;
  readonly persons: number;
  readonly oneState: number;
  readonly place: number;
  readonly placed: number;
  readonly ofAKind: number;
  readonly describes: number;
}

/** Everything that a difference is judged by: of the match (see `ofMatch`), of where it stands, of itself, of its name. */
export type DifferenceFeatures = readonly [Features, Standing, OwnFeatures, NameFeatures];

/** What speaks for and against one difference. @param all those that the same sentence may tell of the same claim */
export function differenceFeatures(
  possible: PossibleDifference,
  all: readonly PossibleDifference[],
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  strangers: () => readonly Stranger[],
  lexicon: Lexicon,
): DifferenceFeatures {
  const { at, kind, aspect, term } = possible;
  const { strength } = evidence.counterparts;
  const figure = kind === 'figure' ? comparedAt(at, evidence) : undefined;
  const is = (one: boolean): number => (one ? 1 : 0);
  const by = (own: DifferenceKind): number => is(kind === own);
  const own: OwnFeatures = {
    byFigure: by('figure'),
    byName: by('name'),
    byOpposite: by('opposite'),
    strangeName: by('strange name'),
    otherOutcome: by('other outcome'),
    undoingWord: by('undoing word'),
    onActor: is(aspect === 'actor'),
    onPlace: is(aspect === 'place'),
    onOutcome: is(aspect === 'outcome'),
    others: all.length - 1,
    ruled: is(all.some((other) => other !== possible && other.page === possible.page && isRuled(other))),
    apart: figure ? apartOf(figure) : 0,
    figureSalience: figure?.slot.salience ?? 0,
    countsTheSame: is(figure?.sameThing === true),
    counts: is(figure?.quantity.measure === 'count'),
    equalFigures: evidence.quantities.filter(({ equal }) => equal).length,
    otherFigures: evidence.quantities.filter(({ equal }) => !equal).length,
    weight: term ? term.weight / 10 : 0,
    salience: term?.salience ?? 0,
    unsaidWord:
      profile.terms.reduce(
        (most, one) =>
          one.name || one.salience < hangsOn || (strength[one.at] ?? 0) >= said ? most : Math.max(most, one.weight),
        0,
      ) / 10,
    denies: is(reading.denies),
    claimDenies: profile.denial,
  };
  const names =
    kind === 'strange name' && term ? ofNames(possible, term, reading, profile, strangers(), lexicon) : noNames;
  return [evidence.features, standing(possible, reading, profile, evidence), own, names];
}

/** Salience from which on a claim hangs on a word, and strength from which on it is said. */
const hangsOn = 0.4;
const said = 0.5;

function isRuled({ kind }: PossibleDifference): boolean {
  return kind === 'figure' || kind === 'name' || kind === 'opposite' || kind === 'other rule';
}

/** A figure that differs is written with what counts it: its own span begins a sign later, and ends a noun before. */
const withSign = 3;
const withNoun = 12;

function comparedAt({ start, end }: Span, { quantities }: Evidence): ComparedQuantity | undefined {
  return quantities.find(
    ({ equal, quantity }) => !equal && quantity.start >= start - withSign && quantity.end <= end + withNoun,
  );
}

const mostApart = 4;
const leastValue = 1e-9;

function apartOf({ quantity, slot }: ComparedQuantity): number {
  return slot.values.reduce(
    (least, { value }) => Math.min(least, Math.abs(Math.log((quantity.value + leastValue) / (value + leastValue)))),
    mostApart,
  );
}

const noNames: NameFeatures = {
  unsaidNames: 0,
  strangers: 0,
  roles: 0,
  persons: 0,
  oneState: 0,
  place: 0,
  placed: 0,
  ofAKind: 0,
  describes: 0,
};

function ofNames(
  { at }: PossibleDifference,
  term: Term,
  reading: Reading,
  profile: Profile,
  strangers: readonly Stranger[],
  lexicon: Lexicon,
): NameFeatures {
  const own = rolesIn(profile, term);
  const stranger = strangers.find(({ start }) => start === at.start) as Stranger;
  const roles = rolesOf(reading, stranger);
  return {
    unsaidNames: unsaidNames(reading, profile, lexicon).length,
    strangers: strangers.length,
    roles: [...roles].filter((role) => own.has(role)).length,
    persons: isPerson(term, profile) && isPersonsName(reading, stranger) ? 1 : 0,
    oneState: isStatesName(stranger, reading) === isOfState(term) ? 0 : 1,
    place: own.has('place') ? 1 : 0,
    placed: roles.has('place') ? 1 : 0,
    ofAKind: areOfAKind(own.has('place'), term, stranger, lexicon) ? 1 : 0,
    describes: /^\s\p{Ll}/u.test(reading.text.slice(stranger.end, reading.span.end)) && roles.size === 0 ? 1 : 0,
  };
}
