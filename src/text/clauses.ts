/** Cuts a sentence into clauses and says how each hangs on the one before; nothing else. */
import { isAttribution } from './attribution.ts';
import { role, rolesOf } from './clause-words.ts';
import type { Joint } from './joint.ts';
import { type Mark, markBetween } from './marks-between.ts';
import type { Span } from './span.ts';
import type { Word } from './words.ts';

export type { Joint } from './joint.ts';

/** A clause, or a phrase between marks. Offsets refer to the sentence's text. */
export interface Clause extends Span {
  /** What stands before it; `mark` for the first. */
  readonly joint: Joint;
  /** Its first word's place among the words, and the place after its last. */
  readonly from: number;
  readonly to: number;
  /** Says only who says something or where: "he said", "according to the letter", "MOSCOW —". */
  readonly attributes: boolean;
}

/** Words up to which "that" or a pronoun belongs to a verb before it: "said on Sunday in Moscow that". */
const verbReach = 5;

/** Clauses in order, from the first word to the last; none where there are no words. Linear in the text that the words span. */
export function clausesOf(text: string, words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  const roles = words.map((word) => rolesOf(word.text));
  let from = 0;
  let joint: Joint = 'mark';
  for (let i = 1; i <= words.length; i++) {
    if (isPlain(text, words, roles, i)) continue;
    const next = i < words.length ? jointAt(text, words, roles, from, i) : 'mark';
    if (next === undefined) continue;
    const start = words[from]?.start ?? 0;
    const end = words[i - 1]?.end ?? start;
    clauses.push({ start, end, joint, from, to: i, attributes: isAttribution(words, roles, from, i, next) });
    from = i;
    joint = next;
  }
  return clauses;
}

/** Whether nothing but a space stands before a word that opens nothing: most words, and cheaply told. */
function isPlain(text: string, words: readonly Word[], roles: readonly number[], i: number): boolean {
  const end = words[i - 1]?.end ?? 0;
  return roles[i] === 0 && !is(roles[i - 1], role.saying) && words[i]?.start === end + 1 && text[end] === ' ';
}

/** What is between a word and the one before it, where a clause may end; `from` is the first word of the clause so far. */
function jointAt(
  text: string,
  words: readonly Word[],
  roles: readonly number[],
  from: number,
  i: number,
): Joint | undefined {
  const word = words[i] as Word;
  const before = words[i - 1] as Word;
  const mark = markBetween(text, before.end, word.start);
  if (mark === 'mark') return 'mark';
  // "and when", "but while": one joint.
  if (i - from === 1 && is(roles[i - 1], role.coordinator)) return undefined;
  const joint = roles[i] === 0 ? undefined : joined(words, roles, from, i, mark);
  if (joint !== undefined || is(roles[i], role.coordinator)) return joint;
  if (mark !== 'comma') return beginsContent(words, roles, from, i) ? 'content' : undefined;
  if (word.text === 'that') return 'content';
  if (is(roles[i], role.auxiliary)) return 'resumption';
  return isParticiple(word) ? 'participle' : 'comma';
}

/** The joint that a word makes by itself. */
function joined(
  words: readonly Word[],
  roles: readonly number[],
  from: number,
  i: number,
  mark: Mark | undefined,
): Joint | undefined {
  const own = roles[i];
  const word = words[i]?.text;
  const next = words[i + 1]?.text;
  if (is(own, role.coordinator)) {
    if (word === 'so' && next === 'that') return 'subordinate';
    if (word === 'so' && next === 'far') return mark;
    if (mark === 'comma' || word === 'but' || is(roles[i + 1], role.pronoun | role.auxiliary)) return 'coordinate';
    return word === 'and' || word === 'or' ? 'linked' : undefined;
  }
  if (is(own, role.subordinator) || (word === 'as' && is(roles[i + 1], role.pronoun))) return 'subordinate';
  // "On which" begins with its preposition.
  if (is(own, role.relative)) return is(roles[i - 1], role.preposition) && word !== 'where' ? undefined : 'relative';
  if (is(own, role.preposition) && i - from > 1 && (next === 'which' || next === 'whom')) return 'relative';
  if (is(own, role.doubtful) && !is(roles[i - 1], role.auxiliary))
    return mark === 'comma' || is(roles[i + 1], role.pronoun) ? 'subordinate' : 'doubtful';
  return word === 'according' && next === 'to' ? 'comma' : undefined;
}

/** Whether what is reported begins at a word: "said that", "says it", "warned the", "the argument is that". */
function beginsContent(words: readonly Word[], roles: readonly number[], from: number, i: number): boolean {
  const word = words[i] as Word;
  const verb = roles[i - 1];
  if (word.text === 'that') return is(verb, role.copula) || hasBefore(roles, from, i, role.saying);
  if (is(roles[i], role.pronoun) && hasBefore(roles, from, i, role.telling)) return true;
  if (i - 1 === from || !is(verb, role.saying) || is(verb, role.telling) || is(roles[i], role.saidWhen)) return false;
  if (is(verb, role.plainSaying) && !word.stop) return true;
  return (
    is(roles[i], role.subject) || word.capital || word.digits || (word.text === 'at' && words[i + 1]?.text === 'least')
  );
}

function hasBefore(roles: readonly number[], from: number, i: number, bit: number): boolean {
  for (let k = i - 1; k >= from && k >= i - verbReach; k--) if (is(roles[k], bit)) return true;
  return false;
}

/** Whether a word has one of some roles. */
function is(roles: number | undefined, some: number): boolean {
  return ((roles ?? 0) & some) !== 0;
}

/** "leaving", "backed": told by its ending, which is right where a comma stands before it more often than not. */
function isParticiple({ text, capital }: Word): boolean {
  return !capital && text.length > 4 && (text.endsWith('ing') || text.endsWith('ed')) && text !== 'during';
}
