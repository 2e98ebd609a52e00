import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import messages from '../../../_locales/en/messages.json' with { type: 'json' };
import { builtIn } from '../../../claims/built-in.ts';
import { catalogue } from '../../catalogue.ts';
import { provideWords } from '../../words.ts';
import { ClaimDetails } from './ClaimDetails.tsx';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

beforeAll(() => {
  provideWords(catalogue(messages));
  vi.stubGlobal('document', document);
});
afterAll(() => vi.unstubAllGlobals());

it('marks what the pack says as being in its language', () => {
  const [claim] = builtIn.claims;
  if (claim === undefined) throw new Error('the built-in pack has no claim');
  const root = document.createElement('div') as unknown as Element;
  render(
    <ClaimDetails whole={{ claim, sources: builtIn.sources }} language="pt">
      {undefined}
    </ClaimDetails>,
    root,
  );
  const said = [...root.querySelectorAll('.statement, blockquote, cite, .words bdi, .reports p[dir]')];
  expect(said.length).toBeGreaterThan(4);
  expect(said.filter((one) => one.getAttribute('lang') !== 'pt').map((one) => one.outerHTML)).toEqual([]);
});
