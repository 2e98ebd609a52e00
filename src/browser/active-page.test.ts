import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askActivePage, isPrivateWindow, openInPage, stepInActiveTab } from './active-page.ts';

const fake = vi.hoisted(() => ({
  runtime: { id: 'crossread' },
  extension: { inIncognitoContext: false },
  tabs: { query: vi.fn(), sendMessage: vi.fn() },
  permissions: { contains: vi.fn() },
  storage: { session: { get: vi.fn() } },
}));
vi.mock('./api.ts', () => ({ browser: fake }));

const summary = { status: 'done', site: 'news.example', views: [], took: 3 };

beforeEach(() => {
  vi.resetAllMocks();
  fake.tabs.query.mockResolvedValue([{ id: 7, incognito: false }]);
  fake.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  fake.permissions.contains.mockResolvedValue(true);
  fake.storage.session.get.mockResolvedValue({});
});

describe('askActivePage', () => {
  it('gives the summary of a page that answers', async () => {
    fake.tabs.sendMessage.mockResolvedValue({ value: summary });
    expect(await askActivePage()).toEqual({ kind: 'page', tabId: 7, summary });
  });

  it('hears of a page that it has to be reloaded', async () => {
    fake.tabs.sendMessage.mockResolvedValue({ value: { ...summary, status: 'reload' } });
    expect(await askActivePage()).toEqual({ kind: 'reload', tabId: 7 });
  });

  it('finds out why a page is silent', async () => {
    expect(await askActivePage()).toEqual({ kind: 'unreadable', what: 'other', tabId: 7 });
    fake.storage.session.get.mockResolvedValue({ olderTabs: [7] });
    expect(await askActivePage()).toEqual({ kind: 'reload', tabId: 7 });
    fake.permissions.contains.mockResolvedValue(false);
    expect(await askActivePage()).toEqual({ kind: 'not-allowed', tabId: 7 });
  });

  it('goes by the site of the tab where only some sites are allowed', async () => {
    const url = 'https://news.example/a';
    fake.tabs.query.mockResolvedValue([{ id: 7, url }]);
    fake.permissions.contains.mockImplementation(async ({ origins }) => origins[0] === 'https://news.example/*');
    expect(await askActivePage()).toMatchObject({ kind: 'unreadable' });
    fake.permissions.contains.mockResolvedValue(false);
    expect(await askActivePage()).toMatchObject({ kind: 'not-allowed' });
    fake.tabs.query.mockResolvedValue([{ id: 7, url: 'about:config' }]);
    expect(await askActivePage()).toMatchObject({ kind: 'unreadable', what: 'browser' });
  });

  it('takes an ill-typed summary for none', async () => {
    for (const value of [undefined, {}, { ...summary, status: 'fine' }, { ...summary, views: [{}] }]) {
      fake.tabs.sendMessage.mockResolvedValue({ value });
      expect(await askActivePage()).toEqual({ kind: 'unreadable', what: 'other', tabId: 7 });
    }
  });

  it('does without an active tab', async () => {
    fake.tabs.query.mockResolvedValue([]);
    expect(await askActivePage()).toEqual({ kind: 'unreadable', what: 'other' });
  });
});

describe('isPrivateWindow', () => {
  it('goes by the tab, and by where the popup itself runs', async () => {
    expect(await isPrivateWindow()).toBe(false);
    fake.tabs.query.mockResolvedValue([{ id: 7, incognito: true }]);
    expect(await isPrivateWindow()).toBe(true);
  });
});

describe('messages to the page in the active tab', () => {
  it('are quietly lost where no page of ours is there', async () => {
    await expect(stepInActiveTab(1)).resolves.toBeUndefined();
    expect(await openInPage(7, 'k')).toBe(false);
    fake.tabs.sendMessage.mockResolvedValue({ value: true });
    expect(await openInPage(7, 'k')).toBe(true);
  });

  it('tell whether the match is on the page still', async () => {
    fake.tabs.sendMessage.mockResolvedValue({ value: false });
    expect(await openInPage(7, 'k')).toBe(false);
  });
});
