import { describe, expect, it } from 'vitest';
import { exampleIndex, readWith } from './example-index.ts';
import { rolesOf } from './name-roles.ts';

const index = exampleIndex();
const roles = (text: string, name: string) => {
  const start = text.indexOf(name);
  return [...rolesOf(readWith(index, text), { start, end: start + name.length })];
};

describe('rolesOf', () => {
  it.each([
    ['Norway has drafted a plan.', 'Norway', ['agent']],
    ['The plan failed, and the Norwegian army left.', 'Norwegian', ['agent']],
    ['The plan was drafted by Norway.', 'Norway', ['author']],
    ['The delay is put down entirely to Norwegian customs.', 'Norwegian', ['author', 'whom']],
    ['It goes on with Oslo’s blessing.', 'Oslo', ['author', 'whom']],
    ['Norway said that the plan had failed.', 'Norway', ['speaker']],
    ['According to Norway, the plan failed.', 'Norway', ['speaker', 'whom']],
    ['The ferry sank in southern Norway.', 'Norway', ['place']],
    ['The captain fled to Norway.', 'Norway', ['place', 'whom']],
    ['The offer was made for sale against Norway.', 'Norway', ['whom']],
    ['For six months the Norwegian army held on.', 'Norwegian', ['agent']],
    ['In the second letter Norway offered talks.', 'Norway', ['agent']],
    ['The letters went to the foreign minister of Norway, Anna Holm, in May.', 'Anna Holm', ['whom']],
    ['They were victims of the fire of the Norwegian guns.', 'Norwegian', ['author']],
    ['It gives the credit for the rescue to Norway.', 'Norway', ['author', 'whom']],
    ['It lays the deaths of four divers on Norwegian gunners.', 'Norwegian', ['author']],
    ['He accuses Norway of delay.', 'Norway', ['author']],
    ['Pro-Norwegian divers are the ones who sold it.', 'Norwegian', ['author', 'agent']],
    ['They praised Norway, who had paid.', 'Norway', ['agent']],
    ['The Norwegian-led Northern Fleet left.', 'Norwegian', ['agent']],
    ['They found, like Norway, that it leaked.', 'Norway', []],
  ])('%j: %s', (text, name, expected) => {
    expect(roles(text, name)).toEqual(expected);
  });
});
