import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offerWriting, onWritingAsked } from './write-menu.ts';

const fake = vi.hoisted(() => {
  const menus = { removeAll: vi.fn(), create: vi.fn(), onClicked: { addListener: vi.fn() } };
  return { contextMenus: menus as typeof menus | undefined };
});
vi.mock('./api.ts', () => ({ browser: fake }));
const menus = fake.contextMenus as NonNullable<typeof fake.contextMenus>;

beforeEach(() => {
  vi.resetAllMocks();
  fake.contextMenus = menus;
});

describe('the menu entry', () => {
  it('is made anew, over selections of web pages only', async () => {
    await offerWriting('Add');
    expect(menus.removeAll).toHaveBeenCalledBefore(menus.create);
    expect(menus.create).toHaveBeenCalledWith({
      id: 'write',
      title: 'Add',
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  });

  it('tells the words and where they stand; another entry is not ours', () => {
    const write = vi.fn();
    onWritingAsked(write);
    const [click] = menus.onClicked.addListener.mock.calls[0] as [(info: object, tab?: object) => void];
    const info = { menuItemId: 'write', selectionText: 'words', pageUrl: 'https://a.example/' };
    click({ ...info, menuItemId: 'other' }, { id: 1 });
    click(info);
    expect(write).not.toHaveBeenCalled();
    click({ ...info, frameId: 0 }, { id: 1 });
    click({ ...info, frameId: 4, frameUrl: 'https://b.example/' }, { id: 1 });
    expect(write.mock.calls.map(([, clicked]) => clicked)).toEqual([
      { selected: 'words', frame: undefined, url: 'https://a.example/' },
      { selected: 'words', frame: 'https://b.example/', url: 'https://a.example/' },
    ]);
  });

  it('is not missed where there are no menus (Firefox for Android)', async () => {
    fake.contextMenus = undefined;
    await offerWriting('Add');
    onWritingAsked(vi.fn());
    expect(menus.create).not.toHaveBeenCalled();
  });
});
