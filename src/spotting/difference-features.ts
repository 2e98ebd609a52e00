/** The numbers that a difference is judged by; nothing else. */
import { overlap, type Span } from '../text/span.ts';
import type { ComparedQuantity } from './compared-quantities.ts';
import { type Standing, standing } from './difference-standing.ts';
import { isPerson } from './differing-names.ts';
import { type Evidence, massUnit } from './evidence.ts';
import type { Features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { rolesOf } from './name-roles.ts';
import { unsaidNames } from './names-in-place.ts';
import { failingShare } from './outcomes-in-place.ts';
import { isPersonsName } from './person-name.ts';
import type { DifferenceKind, PossibleDifference } from './possible-difference.ts';
import type { Profile, Term } from './profile.ts';
import type { Reading } from './reading.ts';
import { rolesIn } from './roles-in-claim.ts';
import { areOfAKind, isOfState, isStatesName } from './same-name.ts';
import { strangersFor } from './strange-names.ts';

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

/** Of the sentence and the claim, the same for all that differs between the two. */
interface PairFeatures {
  /** How many other differences may be told. */
  readonly others: number;
  /** Figures of the sentence that equal one of the claim's, and that do not. */
  readonly equalFigures: number;
  readonly otherFigures: number;
  /** Weight over 10 of the heaviest word of the claim's, no name, that the sentence lacks. */
  readonly unsaidWord: number;
  /** Whether the sentence, and the share of the claim's texts that, deny something; the share of these that deny something or tell of failing. */
  readonly denies: number;
  readonly claimDenies: number;
  readonly claimFails: number;
}

/** Of the difference itself, beside where it stands. Dimensionless; shares from 0 to 1 unless said otherwise. */
interface OwnFeatures {
  // What it is
  readonly byFigure: number;
  readonly byName: number;
  readonly byOpposite: number;
  readonly strangeName: number;
  readonly otherOutcome: number;
  readonly failingWord: number;
  readonly succeedingWord: number;
  readonly onActor: number;
  readonly onPlace: number;
  readonly onOutcome: number;
  /** Whether a rule of its own finds this one, too. */
  readonly ruled: number;

  // Figures
  /** Absolute logarithm of the page's figure by the claim's nearest, at most 4. */
  readonly apart: number;
  readonly figureSalience: number;
  readonly countsTheSame: number;
  readonly counts: number;

  // Words
  /** Weight over 10 and salience of the claim's term that it would replace. */
  readonly weight: number;
  readonly salience: number;
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

/** Everything that a difference is judged by: of the match (see `ofMatch`), of sentence and claim, of where it stands, of itself, of its name. No two features have one name. */
export type DifferenceFeatures = readonly [Features, PairFeatures, Standing, OwnFeatures, NameFeatures];

/** What speaks for and against each of all differences that a sentence may tell of a claim, in their order. */
export function differenceFeatures(
  all: readonly PossibleDifference[],
  reading: Reading,
  profile: Profile,
  evidence: Evidence,
  lexicon: Lexicon,
): DifferenceFeatures[] {
  if (all.length === 0) return [];
  const pair = ofPair(all, reading, profile, evidence);
  const ofName = nameReader(reading, profile, evidence, lexicon);
  return all.map((possible) => [
    evidence.features,
    pair,
    standing(possible, reading, profile, evidence),
    ofItself(possible, all, evidence),
    possible.kind === 'strange name' && possible.term ? ofName(possible.at, possible.term) : noNames,
  ]);
}

function ofPair(
  all: readonly PossibleDifference[],
  { denies }: Reading,
  profile: Profile,
  { quantities, counterparts: { strength } }: Evidence,
): PairFeatures {
  const { terms, denial } = profile;
  let unsaidWord = 0;
  for (const { name, salience, at, weight } of terms)
    if (!name && salience >= hangsOn && (strength[at] ?? 0) < said) unsaidWord = Math.max(unsaidWord, weight);
  const equalFigures = quantities.filter(({ equal }) => equal).length;
  return {
    others: all.length - 1,
    equalFigures,
    otherFigures: quantities.length - equalFigures,
    unsaidWord: unsaidWord / massUnit,
    denies: denies ? 1 : 0,
    claimDenies: denial,
    claimFails: failingShare(profile),
  };
}

function ofItself(possible: PossibleDifference, all: readonly PossibleDifference[], evidence: Evidence): OwnFeatures {
  const { at, kind, aspect, term } = possible;
  const figure = kind === 'figure' ? comparedAt(at, evidence) : undefined;
  const is = (one: boolean): number => (one ? 1 : 0);
  const by = (own: DifferenceKind): number => is(kind === own);
  return {
    byFigure: by('figure'),
    byName: by('name'),
    byOpposite: by('opposite'),
    strangeName: by('strange name'),
    otherOutcome: by('other outcome'),
    failingWord: by('failing word'),
    succeedingWord: by('succeeding word'),
    onActor: is(aspect === 'actor'),
    onPlace: is(aspect === 'place'),
    onOutcome: is(aspect === 'outcome'),
    ruled: is(all.some((other) => other !== possible && other.page === possible.page && isRuled(other))),
    apart: figure ? apartOf(figure) : 0,
    figureSalience: figure?.slot.salience ?? 0,
    countsTheSame: is(figure?.sameThing === true),
    counts: is(figure?.quantity.measure === 'count'),
    weight: term ? term.weight / massUnit : 0,
    salience: term?.salience ?? 0,
  };
}

/** Salience from which on a claim hangs on a word, and strength from which on it is said. */
const hangsOn = 0.4;
const said = 0.5;

function isRuled({ kind }: PossibleDifference): boolean {
  return kind === 'figure' || kind === 'name' || kind === 'opposite' || kind === 'other rule';
}

function comparedAt(at: Span, { quantities }: Evidence): ComparedQuantity | undefined {
  return quantities.find(({ equal, quantity }) => !equal && overlap(quantity, at));
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

/** Reads what is asked of a strange name, by where it stands and the claim's name that it may replace. */
function nameReader(reading: Reading, profile: Profile, evidence: Evidence, lexicon: Lexicon) {
  let unsaid: number | undefined;
  const strangers = strangersFor(reading, profile, evidence);
  return (at: Span, term: Term): NameFeatures => {
    const stranger = strangers().find(({ start }) => start === at.start);
    if (!stranger) return noNames;
    unsaid ??= unsaidNames(reading, profile, lexicon).length;
    const own = rolesIn(profile, term);
    const roles = rolesOf(reading, stranger);
    const is = (one: boolean): number => (one ? 1 : 0);
    return {
      unsaidNames: unsaid,
      strangers: strangers().length,
      roles: [...roles].filter((role) => own.has(role)).length,
      persons: is(isPerson(term, profile) && isPersonsName(reading, stranger)),
      oneState: is(isStatesName(stranger, reading) !== isOfState(term)),
      place: is(own.has('place')),
      placed: is(roles.has('place')),
      ofAKind: is(areOfAKind(own.has('place'), term, stranger, lexicon)),
      describes: is(roles.size === 0 && /^\s\p{Ll}/u.test(reading.text.slice(stranger.end, reading.span.end))),
    };
  };
}
