import { describe, expect, it } from 'vitest';
import { addressOf, identityOf } from './identity.ts';

describe('addressOf', () => {
  it.each([
    ['https://news.example/a?b=1#part', 'https://news.example/a?b=1'],
    ['https://news.example/#/story/1', 'https://news.example/#/story/1'],
    ['https://news.example/#!/story/1', 'https://news.example/#!/story/1'],
    ['https://news.example/', 'https://news.example/'],
  ])('of %s is %s', (href, address) => {
    expect(addressOf(href)).toBe(address);
  });
});

describe('identityOf', () => {
  const at = (headlines: string[], href = 'https://news.example/a') => identityOf(href, headlines);

  it('is the same where only counts, blanks, order and places in the page differ', () => {
    expect(at(['(3) The ferry waits', '', 'The ferry waits'])).toBe(at([' The ferry waits ']));
    expect(at(['A', 'B'], 'https://news.example/a#part')).toBe(at(['B', 'A']));
  });

  it('differs with the address and with any headline', () => {
    expect(at(['A'], 'https://news.example/b')).not.toBe(at(['A']));
    expect(at(['A', 'B'])).not.toBe(at(['A']));
    expect(at(['(about) A'])).not.toBe(at(['A']));
  });
});
