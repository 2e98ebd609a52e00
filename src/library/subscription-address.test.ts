import { describe, expect, it } from 'vitest';
import { packAddress, partAddress } from './subscription-address.ts';

describe('packAddress', () => {
  it.each([
    ['https://packs.example/a.json', 'https://packs.example/a.json'],
    ['  https://Packs.Example/a b.json '.replace('a b', 'a'), 'https://packs.example/a.json'],
    ['packs.example/a.json', 'https://packs.example/a.json'],
    ['packs.example:8443/a.json', 'https://packs.example:8443/a.json'],
    ['https://packs.example/a.json?v=1#part', 'https://packs.example/a.json?v=1'],
    ['http://localhost:8080/a.json', 'http://localhost:8080/a.json'],
    ['http://127.0.0.1/a.json', 'http://127.0.0.1/a.json'],
  ])('takes %s', (typed, address) => expect(packAddress(typed)).toBe(address));

  it.each([
    '',
    'two words',
    'http://packs.example/a.json',
    'http://localhost.example/a.json',
    'http://192.168.0.1/a.json',
    'https://me:secret@packs.example/a.json',
    'ftp://packs.example/a.json',
    'file:///etc/passwd',
    'data:application/json,{}',
    'javascript:alert(1)',
    'https://',
    `https://packs.example/${'a'.repeat(3000)}`,
  ])('refuses %s', (typed) => expect(packAddress(typed)).toBeUndefined());
});

describe('partAddress', () => {
  const list = 'https://packs.example/ferry/list.json';

  it.each([
    ['parts/a.json.gz', 'https://packs.example/ferry/parts/a.json.gz'],
    ['/a.json.gz', 'https://packs.example/a.json.gz'],
    ['https://packs.example/a', 'https://packs.example/a'],
  ])('finds %s beside the list', (part, address) => expect(partAddress(part, list)).toBe(address));

  it.each([
    'https://other.example/a',
    '//other.example/a',
    'http://packs.example/a',
    'https://packs.example:8443/a',
    'data:,a',
  ])('refuses %s', (part) => expect(partAddress(part, list)).toBeUndefined());
});
