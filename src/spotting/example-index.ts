/** A small compiled pack for tests of spotting: one claim with a figure, a name, a date and a quote. */
import type { Pack } from '../claims/types.ts';
import type { Span } from '../text/span.ts';
import { compile, type PackIndex } from './claim-set.ts';
import { type Reading, readSentence } from './reading.ts';

const pack: Pack = {
  format: 'crossread/1',
  id: 'harbour',
  title: 'Harbour',
  version: '1',
  language: 'en-GB',
  description: 'The harbour bridge.',
  author: 'A. Keeper',
  licence: 'CC0-1.0',
  updated: '2024-02-29',
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

/** The pack, compiled. */
export function exampleIndex(): PackIndex {
  const [index] = compile([pack]).packs;
  if (!index) throw new Error('the example pack was not compiled');
  return index;
}

/** One sentence, read with the names of the pack. */
export function readWith(index: PackIndex, text: string, span: Span = { start: 0, end: text.length }): Reading {
  return readSentence(text, span, index.aliases);
}
