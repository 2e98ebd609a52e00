/** Tells the clauses that only say who says something, or where; nothing else. */
import { role } from './clause-words.ts';
import type { Joint } from './joint.ts';
import type { Word } from './words.ts';

/** Most words before what is said: "the head of the General Staff told reporters in Moscow on Sunday that". */
const longestHead = 14;
/** Most words beside what is said: "one of them told the paper on Sunday", ", she went on". */
const longestAside = 9;
const longestPronounAside = 3;
/** Most words of a place line or a speaker's name: "MOSCOW, Dec 15 —", "CORRESPONDENT:". */
const longestDateline = 4;
/** Words within which an aside comes to its verb. */
const verbWithin = 6;

/**
 * Whether the words from `from` up to `to` attribute what stands beside them. `roles`: those of each word. `next`: what stands at
 * `to`; a mark where the sentence ends there.
 */
export function isAttribution(
  words: readonly Word[],
  roles: readonly number[],
  from: number,
  to: number,
  next: Joint,
): boolean {
  const length = to - from;
  if (next === 'content' || words[from]?.text === 'according') return length <= longestHead;
  if (length > longestAside) return false;
  if (from === 0)
    return (
      to < words.length && ((next === 'mark' && isDateline(words, to)) || (length > 1 && reports(roles, to - 1, to)))
    );
  if (length < 2) return false;
  if (to === words.length && length <= longestPronounAside && has(roles, from, role.pronoun)) return true;
  return reports(roles, from, Math.min(to, from + verbWithin));
}

function isDateline(words: readonly Word[], to: number): boolean {
  return to <= longestDateline && words.slice(0, to).every((word) => word.capital || word.digits);
}

function reports(roles: readonly number[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(roles, i, role.saying)) return true;
  return false;
}

function has(roles: readonly number[], at: number, bit: number): boolean {
  return ((roles[at] ?? 0) & bit) !== 0;
}
