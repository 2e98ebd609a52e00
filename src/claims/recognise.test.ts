import { describe, expect, it } from 'vitest';
import { builtIn } from './built-in.ts';
import { recogniseSource } from './recognise.ts';
import type { Pack, PagePattern } from './types.ts';

const elsewhere = 'https://elsewhere.example/1';

function packOf(pages: Readonly<Record<string, readonly PagePattern[]>>): Pack {
  const sources = Object.entries(pages).map(([id, patterns]) => ({ id, headline: id, pages: patterns }));
  return { ...builtIn, sources, claims: [] };
}

function recognised(pack: Pack, url: string, ...headlines: string[]): string | undefined {
  return recogniseSource(pack, { url, headlines })?.id;
}

describe('recogniseSource', () => {
  const headline = { headline: 'Bridge “opens” – at last' };

  it.each([
    'Bridge “opens” – at last',
    '  BRIDGE "opens"\u00A0-\n at last ',
    'Bridge "opens" — at last | The Harbour Post',
    'Bridge “opens” – at last - The Harbour Post',
    'Bridge \u201Dopens\u201C \u2013 at\u00AD last – Post',
  ])('knows a page by its headline %j', (title) => {
    expect(recognised(packOf({ x: [headline] }), elsewhere, 'Home', title)).toBe('x');
  });

  it.each([
    'Bridge "opens" - at last, again',
    'Bridge "opens"',
    'The Harbour Post | Bridge "opens" - at last',
    'Bridge "opens" - at last | News | The Harbour Post',
    '',
    ' | ',
  ])('does not know a page by %j', (title) => {
    expect(recognised(packOf({ x: [headline] }), elsewhere, title)).toBeUndefined();
  });

  it('knows a page by its address', () => {
    const pack = packOf({ x: [{ match: '*://example.org/1*' }], y: [{ match: '*://example.org/2*' }] });
    expect(recognised(pack, 'https://example.org/2?from=home')).toBe('y');
    expect(recognised(pack, 'https://example.org/3')).toBeUndefined();
  });

  it('lets the address outweigh the headline', () => {
    const pack = packOf({ x: [{ headline: 'Bridge opens' }], y: [{ match: '*://example.org/*' }] });
    expect(recognised(pack, 'https://example.org/1', 'Bridge opens')).toBe('y');
    expect(recognised(pack, elsewhere, 'Bridge opens')).toBe('x');
  });

  it('chooses neither where two fit equally well', () => {
    const both = packOf({ x: [{ headline: 'Bridge opens' }], y: [{ headline: 'Bridge opens' }] });
    expect(recognised(both, elsewhere, 'Bridge opens')).toBeUndefined();
    const addresses = packOf({ x: [{ match: '*://*/*' }], y: [{ match: '*://example.org/*' }] });
    expect(recognised(addresses, 'https://example.org/', 'Bridge opens')).toBeUndefined();
  });

  it('knows no page of a source that names none', () => {
    expect(
      recogniseSource(
        { ...builtIn, sources: [{ id: 'x', headline: 'Bridge opens' }] },
        { url: elsewhere, headlines: ['Bridge opens'] },
      ),
    ).toBeUndefined();
  });

  it('knows both built-in sources, the first although its headline ends like an outlet', () => {
    const [a, b] = builtIn.sources;
    expect(recognised(builtIn, elsewhere, a?.headline ?? '')).toBe('a');
    expect(recognised(builtIn, elsewhere, `${a?.headline} - Some Outlet`)).toBe('a');
    expect(recognised(builtIn, elsewhere, `${b?.headline} | Some Outlet`)).toBe('b');
    expect(
      recognised(builtIn, elsewhere, 'US Coalition Unable to Complete Defeat of Daesh Near Syrian Hajin'),
    ).toBeUndefined();
  });
});
