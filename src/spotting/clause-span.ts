/** Chooses the part of a sentence that carries a claim; nothing else. */
import { role, rolesOf } from '../text/clause-words.ts';
import type { Clause, Joint } from '../text/clauses.ts';
import type { Span } from '../text/span.ts';
import type { PackIndex } from './claim-set.ts';
import { agreedSlots, type ComparedQuantity } from './compared-quantities.ts';
import type { Counterparts } from './counterparts.ts';
import type { Profile } from './profile.ts';
import type { Concept, Reading } from './reading.ts';
import { withEdges } from './span-edges.ts';

/** A span holds at least this many words and this share of the sentence's: less is no statement to a reader. */
const leastWords = 4;
const leastShare = 0.27;

/** What a word that is not the claim's costs, as a share of all that sentence and claim share; a word of grammar costs less. */
const wordCost = 0.03;
const stopWordCost = 0.01;
/** What a clause costs that only says who says it. */
const attributionCost = 0.08;
/** What a figure weighs beside `PackIndex.weight`, where it equals the claim's and where it does not. */
const equalFigure = 3;
const otherFigure = 1.5;
/**
 * What it costs to begin or to end a span before a joint, in the same measure: nothing between clauses, more where a phrase is parted
 * from what it belongs to, less than nothing before "while", where another claim often begins. These and the costs above suit
 * sentences of labelled news; halved or doubled, most change little.
 */
const opening: Readonly<Record<Joint, number>> = {
  mark: 0,
  coordinate: 0,
  content: 0,
  comma: 0.05,
  subordinate: -0.06,
  linked: 0.1,
  doubtful: 0.1,
  relative: 0.2,
  participle: 0.2,
  resumption: 0.3,
};
const closing: Readonly<Record<Joint, number>> = {
  mark: 0,
  coordinate: 0,
  // "He said" by itself says nothing.
  content: Number.POSITIVE_INFINITY,
  comma: 0.1,
  subordinate: -0.06,
  doubtful: 0.1,
  relative: 0.1,
  participle: 0.15,
  linked: 0.25,
  resumption: 0.3,
};
/** "and gets only silence" has no subject of its own. */
const predicateOpening = 0.05;
/** A span neither begins nor ends with an aside, unless the claim hangs on who says it. */
const asideEdge = 0.1;

/** Words that join a clause to what stands before it: no part of what it says. */
const joining = new Set('and but or nor so yet that while whereas although though because when where'.split(' '));

/**
 * The neighbouring clauses that hold the most of what the sentence shares with the claim beside the fewest words of anything else.
 * Linear in the sentence. `counterparts`: adds words that mean nearly the same as the claim's to those shared. `elsewhere`, as their `told`: what other claims
 * say of the sentence, so that two claims told side by side do not take each other's words.
 */
export function clauseSpan(
  reading: Reading,
  profile: Profile,
  shared: readonly Concept[],
  quantities: readonly ComparedQuantity[],
  index: PackIndex,
  counterparts?: Counterparts,
  elsewhere: Counterparts['told'] = [],
): Span {
  const { text, words, clauses } = reading;
  const [first] = clauses;
  const last = clauses[clauses.length - 1];
  if (!first || !last) return reading.span;
  const least = Math.max(leastWords, leastShare * words.length);
  const run =
    clauses.length > 1
      ? bestRun(
          clauses,
          valuesOf(reading, clauses, gainsOf(reading, profile, shared, quantities, index, counterparts, elsewhere)),
          words,
          least,
        )
      : undefined;
  const from = withoutJoining(reading, clauses[run?.from ?? 0] ?? first, run?.end ?? last, least);
  return withEdges(text, { start: from, end: (run?.end ?? last).end }, reading.span);
}

/** What each word weighs of what the sentence shares with the claim, by its place among the words. */
function gainsOf(
  reading: Reading,
  profile: Profile,
  shared: readonly Concept[],
  quantities: readonly ComparedQuantity[],
  index: PackIndex,
  counterparts: Counterparts | undefined,
  elsewhere: Counterparts['told'],
): Float64Array {
  const byId = new Map<string, number>();
  if (counterparts) {
    const { said, by, strength } = counterparts;
    for (const { at, pull } of said) {
      const { id } = by[at] as Concept;
      // A near word that is another claim's own word is not this one's.
      if (strength[at] !== 1 && elsewhere[reading.distinct.indexOf(by[at] as Concept)] === 1) continue;
      const gain = pull * (strength[at] as number);
      if (gain > (byId.get(id) ?? 0)) byId.set(id, gain);
    }
  } else
    for (const { id } of shared) byId.set(id, Math.sqrt(profile.vocabulary.get(id)?.salience ?? 0) * index.weight(id));
  const gains = new Float64Array(reading.words.length);
  let w = 0;
  for (const { id, start } of reading.concepts) {
    while (w < gains.length && (reading.words[w]?.start ?? start) < start) w++;
    gains[w] = Math.max(gains[w] ?? 0, byId.get(id) ?? 0);
  }
  if (quantities.length === 0) return gains;
  w = 0;
  const agreed = agreedSlots(quantities);
  for (const { quantity, equal, slot } of quantities) {
    // "Six months, whereas the army takes two weeks": beside the claim's own figure another one is another's.
    if (!equal && agreed.has(slot)) continue;
    if (quantity.start < (reading.words[w]?.start ?? 0)) w = 0;
    while (w < gains.length && (reading.words[w]?.end ?? 0) <= quantity.start) w++;
    if (w < gains.length) gains[w] = (gains[w] ?? 0) + (equal ? equalFigure : otherFigure) * slot.salience;
  }
  return gains;
}

/** What each clause is worth: its share of all gains, less what its other words cost. */
function valuesOf(reading: Reading, clauses: readonly Clause[], gains: Float64Array): number[] {
  let whole = 0;
  for (const gain of gains) whole += gain;
  return clauses.map(({ from, to, attributes }) => {
    let value = attributes ? -attributionCost : 0;
    for (let i = from; i < to; i++) {
      const gain = gains[i] ?? 0;
      if (gain > 0) value += gain / whole;
      else value -= reading.words[i]?.stop ? stopWordCost : wordCost;
    }
    return value;
  });
}

/** The neighbouring clauses that are worth the most together and have enough words: the place of the first, and the last. */
function bestRun(
  clauses: readonly Clause[],
  values: readonly number[],
  words: Reading['words'],
  least: number,
): { from: number; end: Clause } | undefined {
  let best: { from: number; end: Clause } | undefined;
  let most = Number.NEGATIVE_INFINITY;
  // Worth of all clauses up to the one looked at, and what the best beginning saves of it: a beginning counts once enough words follow.
  let sum = 0;
  let next = 0;
  let before = 0;
  let saved = Number.NEGATIVE_INFINITY;
  let from = 0;
  for (let at = 0; at < clauses.length; at++) {
    const end = clauses[at] as Clause;
    sum += values[at] ?? 0;
    for (let clause = clauses[next]; next <= at && clause && end.to - clause.from >= least; clause = clauses[next]) {
      const worth = -before - openingOf(clauses, next, words);
      if (worth > saved) {
        saved = worth;
        from = next;
      }
      before += values[next] ?? 0;
      next++;
    }
    const worth = sum + saved - closingOf(clauses, at);
    if (worth > most) {
      most = worth;
      best = { from, end };
    }
  }
  return best;
}

/** What it costs to begin with a clause. */
function openingOf(clauses: readonly Clause[], at: number, words: Reading['words']): number {
  const clause = clauses[at];
  if (!clause || at === 0) return 0;
  if (clause.joint === 'coordinate' && (rolesOf(words[clause.from + 1]?.text ?? '') & role.auxiliary) !== 0)
    return predicateOpening;
  // "According to the letter, the camp": what is said begins after an attribution that comes first.
  if (clause.joint === 'comma' && at === 1 && clauses[0]?.attributes) return 0;
  if (at === 1 && isNameAlone(clauses[0] as Clause, words)) return Number.POSITIVE_INFINITY;
  return opening[clause.joint] + (clause.attributes && clause.joint === 'comma' ? asideEdge : 0);
}

/** "John Bolton, the security adviser, has": who does it is not cut off what he is. A single word with a capital may be one of time or manner. */
function isNameAlone({ from, to }: Clause, words: Reading['words']): boolean {
  return to - from > 1 && words.slice(from, to).every(({ capital }) => capital);
}

/** What it costs to end with a clause. */
function closingOf(clauses: readonly Clause[], at: number): number {
  const clause = clauses[at];
  const after = clauses[at + 1];
  const edge = clause?.attributes && clause.joint === 'comma' ? asideEdge : 0;
  if (!after || (after.attributes && after.joint !== 'content')) return edge;
  return edge + closing[after.joint];
}

/** Where the first word stands that does not merely join, as long as enough words are left. */
function withoutJoining({ words }: Reading, first: Clause, last: Clause, least: number): number {
  let i = first.from;
  const isJoining = (): boolean =>
    joining.has(words[i]?.text ?? '') && !(words[i]?.text === 'so' && words[i + 1]?.text === 'far');
  while (isJoining() && last.to - i > least) i++;
  return words[i]?.start ?? first.start;
}
