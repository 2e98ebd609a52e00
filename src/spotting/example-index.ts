/** A small compiled pack for tests of spotting: a claim with a figure, a name, a date and a quote, and one that denies; nothing else. */
import { packWith } from '../claims/example-pack.ts';
import type { Claim, Pack } from '../claims/types.ts';
import { noKnowledge, type WordKnowledge } from '../text/knowledge.ts';
import type { Span } from '../text/span.ts';
import { compile, type PackIndex, type WholePack } from './claim-set.ts';
import { acquaintanceOf, type Context, kinshipOf } from './context.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Fit, fitOf, massOf } from './fit.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import type { Profile } from './profile.ts';
import { type Reading, readSentence } from './reading.ts';

const pack: Pack = {
  ...(packWith() as unknown as Pack),
  sources: [
    { id: 'x', headline: 'Bridge opens' },
    { id: 'y', headline: 'Bridge closed' },
  ],
  aliases: [
    ['Kestrin Harbour Bridge', 'the Span'],
    ['Kestrin', 'Old Kestrin'],
  ],
  claims: [
    {
      id: 'evacuated',
      statement: 'Engineers evacuated 1,500 residents near the Kestrin Harbour Bridge in May 2019.',
      wordings: ['The engineers moved fifteen hundred residents away from the Span.'],
      reports: [
        { source: 'x', summary: 'Engineers evacuated 1,500 residents in Kestrin.', quote: 'not one resident stayed' },
        { source: 'y', summary: 'Engineers evacuated 1,800 residents in Kestrin.' },
      ],
      relation: 'differ',
      differences: [],
    },
    {
      id: 'unpaid',
      statement: 'The council has not paid the ferry crews.',
      wordings: ['The ferry crews were never paid by the council.'],
      reports: [{ source: 'x', summary: 'The council failed to pay the ferry crews.' }],
      relation: 'single',
      differences: [],
    },
  ],
};

/** The pack, compiled; by default without knowledge of the language. `change` may replace any field of it. */
export function exampleIndex(knowledge: WordKnowledge = noKnowledge, change: Partial<Pack> = {}): WholePack {
  const [index] = compile([{ ...pack, ...change }], knowledge).packs;
  if (!index) throw new Error('the example pack was not compiled');
  return index;
}

/** A claim of one source that has nothing but a statement and, where given, wordings. */
export function exampleClaim(id: string, statement: string, ...wordings: string[]): Claim {
  return {
    id,
    statement,
    wordings,
    reports: [{ source: 'x', summary: statement }],
    relation: 'single',
    differences: [],
  };
}

/** One sentence, read with the names of the pack. */
export function readWith(index: PackIndex, text: string, span: Span = { start: 0, end: text.length }): Reading {
  return readSentence(text, span, index.lexicon);
}

/** One sentence compared with the texts of a claim of the pack. */
export function fittedTo(index: PackIndex, text: string, at: number): { reading: Reading; profile: Profile; fit: Fit } {
  const reading = readWith(index, text);
  const profile = index.profile(at);
  const neighbourhood = createNeighbourhood(index.lexicon.knowledge);
  neighbourhood.enter(reading);
  return { reading, profile, fit: fitOf(reading, profile, index, neighbourhood) };
}

/** One sentence held against a claim of the pack, as an article of its own unless `around` says otherwise. */
export function heldAgainst(
  index: PackIndex,
  text: string,
  at: number,
  around: Partial<Context> = {},
): { reading: Reading; profile: Profile; evidence: Evidence } {
  const { reading, profile, fit } = fittedTo(index, text, at);
  const mass = massOf(fit);
  const kinship = kinshipOf([acquaintanceOf(reading, index)]);
  const context: Context = {
    names: new Set(),
    bestMass: mass,
    otherMass: 0,
    own: 1,
    shareOf: () => 1,
    elsewhere: [],
    sentences: 1,
    article: kinship,
    around: kinship,
    ...around,
  };
  return { reading, profile, evidence: evidenceOf(reading, { profile, fit, mass, standing: 1 }, index, context) };
}
