/** Tells where the name of a month is that month, and nobody's name; nothing else. */
import { isMonthInShort } from './calendar.ts';
import type { Word } from './words.ts';

/** "May" and "March" are also words, "April", "June" and "Jan" persons' names, "Mar-a-Lago" a place: they are months beside a number or after a word that dates, and full names also where no name goes on. */
export function isMonth(text: string, words: readonly Word[], i: number): boolean {
  const { text: name, start, end } = words[i] as Word;
  if (text[end] === '-' && !/^-\d/u.test(text.slice(end, end + 2))) return false;
  const [before, next] = [words[i - 1], words[i + 1]];
  const isBeside = (one: Word | undefined): boolean => one?.digits === true || one?.opensNumber === true;
  if (isBeside(before) || isBeside(next) || isDating(words, i)) return true;
  if (isMonthInShort(name)) return text[end] === '.' && next?.capital !== true;
  if (name === 'may') return false;
  // "Women's March", "the March on Washington".
  if (
    name === 'march' &&
    (before?.capital || /['\u2019]s?\s$/u.test(text.slice(Math.max(0, start - 3), start)) || next?.text === 'on')
  )
    return false;
  return !(next?.capital && next.start === end + 1);
}

const dating =
  /^(?:in|last|early|late|since|until|till|mid|next|this|from|by|before|after|through|during|between|early-|late-|mid-)$/u;
const beginning = /^(?:end|start|beginning|middle|month|rest|days?|weeks?|half|mid|st|nd|rd|th)$/u;

/** "Since May", "at the end of May", but not "supporters of May". */
function isDating(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.text ?? '';
  if (before !== 'of') return dating.test(before);
  const part = words[i - 2];
  return part !== undefined && (part.digits || part.opensNumber || beginning.test(part.text));
}
