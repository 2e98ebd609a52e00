import { expect, it } from 'vitest';
import { hostOf } from './host-of.ts';

it.each([
  ['news.example', 'news.example'],
  [' News.Example ', 'news.example'],
  ['https://www.news.example/a?b#c', 'www.news.example'],
  ['news.example/section', 'news.example'],
  ['localhost:8080', 'localhost'],
  ['http://127.0.0.1:3000/', '127.0.0.1'],
  ['zeitung-münchen.example', 'xn--zeitung-mnchen-osb.example'],
])('reads the host of %s', (typed, host) => expect(hostOf(typed)).toBe(host));

it.each(['', '  ', 'two words', 'file:///etc', 'about://config', 'https://', 'a..b:x'])(
  'takes no host from "%s"',
  (typed) => expect(hostOf(typed)).toBeUndefined(),
);
