import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothing, oneCount, oneKey } from './arguments.ts';
import { type Receptions, respond } from './respond.ts';

const self = { id: 'crossread', root: 'chrome-extension://crossread/' };
const page = { id: self.id, url: 'https://news.example/a', frameId: 0, tab: { id: 7 } };
const popup = { id: self.id, url: `${self.root}popup.html` };

function receptions(): Receptions & { readonly counted: [number, number | null][] } {
  const counted: [number, number | null][] = [];
  return {
    counted,
    count: { from: 'page', read: oneCount, answer: (tabId, matches) => void counted.push([tabId, matches]) },
    open: {
      from: 'extension',
      read: oneKey,
      answer: () => {
        throw new Error('no such match');
      },
    },
    packsChanged: { from: 'extension', read: nothing, answer: async () => undefined },
  } as Receptions & { counted: [number, number | null][] };
}

const message = (name: string, ...args: unknown[]) => ({ name, args });

describe('respond', () => {
  it('answers with the value, and tells the handler the tab of the sender', async () => {
    const heard = receptions();
    expect(await respond(heard, self, message('count', 3), page)).toEqual({ value: undefined });
    expect(heard.counted).toEqual([[7, 3]]);
  });

  it('answers with the message of an error, and with no stack', async () => {
    expect(await respond(receptions(), self, message('open', 'k'), popup)).toEqual({ error: 'no such match' });
  });

  it('gives another extension no answer', async () => {
    expect(await respond(receptions(), self, message('count', 3), { ...page, id: 'stranger' })).toBeUndefined();
  });

  it.each([
    ['a frame of a page', { ...page, frameId: 4 }],
    ['a page without a tab', { ...page, tab: undefined }],
    ['an own page', popup],
    ['an own page in a tab', { ...popup, frameId: 0, tab: { id: 8 } }],
    ['a page that is no web page', { ...page, url: 'data:text/html,x' }],
    ['nobody known', { id: self.id }],
  ])('takes a message of pages not from %s', async (_, sender) => {
    const heard = receptions();
    expect(await respond(heard, self, message('count', 3), sender)).toHaveProperty('error');
    expect(heard.counted).toEqual([]);
  });

  it('takes a message of the extension not from a page', async () => {
    expect(await respond(receptions(), self, message('packsChanged'), page)).toHaveProperty('error');
    expect(await respond(receptions(), self, message('packsChanged'), popup)).toEqual({ value: undefined });
  });

  it.each(['spot', 'toString', '__proto__', 'counted', ''])('refuses the unknown message "%s"', async (name) => {
    const { counted: _, ...heard } = receptions();
    expect(await respond(heard, self, message(name), page)).toEqual({ error: `unknown message "${name}"` });
  });

  it('refuses ill-typed arguments before they reach the handler', async () => {
    const heard = receptions();
    for (const args of [[], ['3'], [3, 4], [-1], [1.5], [{}], [Number.NaN]]) {
      expect(await respond(heard, self, message('count', ...args), page)).toHaveProperty('error');
    }
    expect(heard.counted).toEqual([]);
  });

  it('always answers its own, whatever they send', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (received) => {
        const heard = receptions();
        expect(await respond(heard, self, received, page)).toHaveProperty('error');
      }),
    );
  });
});
