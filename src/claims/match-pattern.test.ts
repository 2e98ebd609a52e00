import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern, matchPatternFault } from './match-pattern.ts';

describe('matchPatternFault', () => {
  it.each([
    '*://*/*',
    'https://example.org/',
    'http://*.example.org/news/*',
    '*://EXAMPLE.org/a?b=*',
    '*://xn--bcher-kva.example/*',
    'http://127.0.0.1/*',
    'http://[::1]/*',
  ])('accepts %s', (pattern) => {
    expect(matchPatternFault(pattern)).toBeUndefined();
  });

  it.each([
    '',
    '<all_urls>',
    'example.org/*',
    'ftp://example.org/*',
    'file:///*',
    'HTTP://example.org/*',
    'https://example.org',
    'https:///news',
    'https://*example.org/',
    'https://www.*.org/',
    'https://*.*/',
    'https://exa mple.org/',
    'https://example.org:8080/',
    'https://user@example.org/',
    'https://bücher.example/',
    `https://example.org/${'a*'.repeat(400)}`,
  ])('refuses %s', (pattern) => {
    expect(matchPatternFault(pattern)).toMatch(/^pattern/);
  });
});

describe('matchesPattern', () => {
  it.each([
    ['*://*/*', 'https://example.org/'],
    ['*://example.org/*', 'http://example.org'],
    ['*://example.org/*', 'https://EXAMPLE.org/News'],
    ['https://*.example.org/news/*', 'https://example.org/news/1'],
    ['https://*.example.org/news/*', 'https://a.b.example.org/news/'],
    ['https://example.org/news', 'https://example.org/news#top'],
    ['https://example.org/*?id=7', 'https://example.org/a/b?id=7'],
    ['https://example.org/a*b*c', 'https://example.org/abbbcc'],
    ['https://example.org/*', 'https://example.org:8443/x'],
    ['https://example.org/*', 'https://user:word@example.org/x'],
    ['http://[::1]/*', 'http://[::1]:80/x'],
  ])('%s fits %s', (pattern, address) => {
    expect(matchesPattern(pattern, address)).toBe(true);
  });

  it.each([
    ['https://example.org/*', 'http://example.org/'],
    ['*://example.org/*', 'ftp://example.org/'],
    ['*://example.org/*', 'https://www.example.org/'],
    ['*://*.example.org/*', 'https://badexample.org/'],
    ['*://*.example.org/*', 'https://example.org.evil.example/'],
    ['*://example.org/*', 'https://example.org@evil.example/'],
    ['*://example.org/*', 'https://evil.example/?https://example.org/'],
    ['https://example.org/news', 'https://example.org/news?page=2'],
    ['https://example.org/news', 'https://example.org/news/'],
    ['https://example.org/News', 'https://example.org/news'],
    ['https://example.org/a*a', 'https://example.org/a'],
    ['https://example.org/*x*y', 'https://example.org/yx'],
    ['nonsense', 'nonsense'],
    ['*://*/*', 'about:blank'],
    ['*://*/*', ''],
    ['*://*/*', `https://example.org/${'a'.repeat(9000)}`],
  ])('%s does not fit %s', (pattern, address) => {
    expect(matchesPattern(pattern, address)).toBe(false);
  });

  it('takes every character of a path but the asterisk as itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (characters) => {
        const path = characters.replace(/[#*]/g, '');
        expect(matchesPattern(`https://example.org/${path}`, `https://example.org/${path}`)).toBe(true);
        expect(matchesPattern(`https://example.org/${path}`, `https://example.org/${path}x`)).toBe(false);
      }),
    );
  });

  it('agrees with trying every way to place the asterisks', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    const path = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    fc.assert(
      fc.property(short, path, (glob, text) => {
        expect(matchesPattern(`http://h/${glob}`, `http://h/${text}`)).toBe(fitsByTrying(glob, text));
      }),
      { numRuns: 2000 },
    );
  });
});

function fitsByTrying(glob: string, text: string): boolean {
  if (glob === '') return text === '';
  if (glob.startsWith('*'))
    return fitsByTrying(glob.slice(1), text) || (text !== '' && fitsByTrying(glob, text.slice(1)));
  return text.startsWith(glob.charAt(0)) && fitsByTrying(glob.slice(1), text.slice(1));
}
