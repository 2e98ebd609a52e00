import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showInPage } from './seen-in-page.ts';

const fake = vi.hoisted(() => ({
  runtime: { id: 'crossread' },
  extension: { inIncognitoContext: false },
  tabs: { query: vi.fn(), sendMessage: vi.fn() },
  permissions: { contains: vi.fn() },
  storage: { session: { get: vi.fn() }, local: { get: vi.fn() } },
}));
vi.mock('./api.ts', () => ({ browser: fake }));

const view = {
  key: 'k',
  statement: 'A claim.',
  sure: true,
  at: 0,
  relation: 'single',
  match: { quote: 'words', relation: 'states', differences: [], claim: 'c' },
  pack: { id: 'own', title: 'Mine', language: 'en' },
  differences: [],
  reports: [],
  silent: [],
  sources: {},
};
const settles = (status: string, views: unknown[] = []) =>
  fake.tabs.sendMessage.mockImplementation(async (_, { name }: { name: string }) => ({
    value: name === 'settled' ? { status, site: 'news.example', views, took: 1 } : name === 'open',
  }));
const asked = () => fake.tabs.sendMessage.mock.calls.map(([, { name, args }]) => [name, ...args].join(' '));

beforeEach(() => {
  vi.resetAllMocks();
  fake.storage.session.get.mockResolvedValue({});
  fake.storage.local.get.mockResolvedValue({});
});
afterEach(() => void vi.useRealTimers());

describe('showInPage', () => {
  it('has the page read again, and goes to the claim of that pack', async () => {
    settles('done', [{ ...view, key: 'other', pack: { id: 'built-in', title: 'B', language: 'en' } }, view]);
    expect(await showInPage(7, 'own', 'c')).toBeUndefined();
    expect(asked()).toEqual(['read', 'settled', 'open k']);
  });

  it('says why the claim is not shown', async () => {
    settles('done', [{ ...view, match: { ...view.match, claim: 'd' } }]);
    expect(await showInPage(7, 'own', 'c')).toBe('unsure');
    settles('no-article');
    expect(await showInPage(7, 'own', 'c')).toBe('no-article');
    settles('site-off');
    expect(await showInPage(7, 'own', 'c')).toBe('off');
    fake.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await showInPage(7, 'own', 'c')).toBe('gone');
  });

  it('tells a hushed tab from one without an article', async () => {
    settles('no-article');
    fake.storage.session.get.mockResolvedValue({ hushedTabs: [7] });
    expect(await showInPage(7, 'own', 'c')).toBe('off');
    expect(await showInPage(8, 'own', 'c')).toBe('no-article');
  });

  it('tells where the pack is switched off, and where the page could not be read', async () => {
    settles('done');
    fake.storage.local.get.mockResolvedValue({ packsOff: ['own'] });
    expect(await showInPage(7, 'own', 'c')).toBe('pack-off');
    expect(await showInPage(7, 'own-de', 'c')).toBe('unsure');
    settles('failed');
    expect(await showInPage(7, 'own', 'c')).toBe('gone');
  });

  it.each(['read', 'settled', 'open'])('waits for no page that does not answer "%s"', async (silent) => {
    vi.useFakeTimers();
    settles('done', [view]);
    const answer = fake.tabs.sendMessage.getMockImplementation();
    fake.tabs.sendMessage.mockImplementation((tab, message) =>
      message.name === silent ? new Promise(() => undefined) : answer?.(tab, message),
    );
    const shown = showInPage(7, 'own', 'c');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await shown).toBe('gone');
  });
});
