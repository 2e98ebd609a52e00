import { describe, expect, it } from 'vitest';
import { openTurns, writeTurns } from './turn-table.ts';
import { readTurns, turnsIn } from './turns.ts';
import { stemOf, wordsOf } from './words.ts';

const lines = `
# to leave, and not to answer
withdraw: pull out; turn one's back on; tear * up; walk away
reject: walk away from the table
!answer: met with silence; met with a wall of silence
criticise: pull no punches`;
const table = openTurns(writeTurns(readTurns(lines, stemOf)));

const found = (text: string): string[] =>
  turnsIn(text, wordsOf(text), table).map(
    ({ turn, start, end }) => `${turn.denies ? 'not ' : ''}${turn.head}: ${text.slice(start, end)}`,
  );

describe('turns of phrase', () => {
  it.each([
    ['They pulled out of it.', ['withdraw: pulled out']],
    ['He is turning his back on them.', ['withdraw: turning his back on']],
    [
      'The old prime minister’s party turned the prime minister’s back on it.',
      ['withdraw: turned the prime minister’s back on'],
    ],
    ['They tore up the treaty.', ['withdraw: tore up']],
    ['They tore the old arms treaty up.', ['withdraw: tore the old arms treaty up']],
    ['The letter was met with a silence.', ['not respond: met with a silence']],
    ['A letter met with a wall of silence.', ['not respond: met with a wall of silence']],
  ])('are found in their inflections, with articles, an owner or a gap: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('are found once, the longest of them', () => {
    expect(found('They walked away from the table.')).toEqual(['reject: walked away from the table']);
    expect(found('They pulled out and walked away.')).toEqual(['withdraw: pulled out', 'withdraw: walked away']);
  });

  it.each([
    'He pulled it out.',
    'He pulled, out of breath.',
    'He tore the letter that he had written to her up.',
    'They tore it. Up there it snowed.',
    'They met with her. Silence fell.',
    'He turned, his back on the wall.',
    'pull',
    '',
  ])('are no accident of words that stand apart: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['withdraw pull out', 'line 1: no "head:"'],
    ['withdraw: leave', 'line 1: "leave" is no turn'],
    ['x: tear up\nwithdraw: tear * ', 'line 2: "tear *" is no turn'],
    ["take: have one's own", 'line 1: "have one\'s own" has words of grammar alone'],
  ])('are refused where they are written wrong: %s', (text, message) => {
    expect(() => readTurns(text, stemOf)).toThrow(message);
  });
});
