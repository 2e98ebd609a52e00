import { describe, expect, it } from 'vitest';
import { exampleIndex, readWith } from './example-index.ts';
import { isBodysName, isPersonsName } from './person-name.ts';

/** Whether the last word in capitals of a text is the name of a person, and of a body. */
function kinds(text: string): [person: boolean, body: boolean] {
  const reading = readWith(exampleIndex(undefined, { aliases: [] }), text);
  const [name] = [...text.matchAll(/\p{Lu}\p{L}+/gu)].slice(-1);
  if (!name) throw new Error(`no name in "${text}"`);
  const span = { start: name.index, end: name.index + name[0].length };
  return [isPersonsName(reading, span), isBodysName(reading, span)];
}

describe('names of persons and bodies', () => {
  it.each([
    ['Emil Krag has given them 60 days', true, false],
    ['Norwegian Prime Minister Anna Holm', true, false],
    ['Krag has given them 60 days', false, false],
    ['The White House', false, true],
    ['British Airways', false, true],
    ['a report by Human Rights Watch', false, true],
    ['in the Pentagon', false, true],
  ])('%j', (text, person, body) => {
    expect(kinds(text)).toEqual([person, body]);
  });
});
