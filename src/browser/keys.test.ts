import { beforeEach, describe, expect, it, vi } from 'vitest';
import { canChangeKeys, changeKeys, listKeys } from './keys.ts';

const fake = vi.hoisted(() => ({ commands: undefined as Record<string, unknown> | undefined }));
vi.mock('./api.ts', () => ({ browser: fake }));

const commands = [
  { name: 'next', description: 'Next', shortcut: 'Alt+Shift+N' },
  { name: 'toggle', description: 'Toggle', shortcut: '' },
  { name: '_execute_action', description: '', shortcut: '' },
];

beforeEach(() => {
  fake.commands = { getAll: async () => commands, update: vi.fn(), reset: vi.fn() };
});

describe('keys', () => {
  it('are listed by command, those without a description left out', async () => {
    expect(await listKeys()).toEqual([
      { name: 'next', description: 'Next', keys: 'Alt+Shift+N' },
      { name: 'toggle', description: 'Toggle', keys: '' },
    ]);
  });

  it('are changed, taken away and given back', async () => {
    await changeKeys('toggle', 'Alt+T');
    await changeKeys('toggle', '');
    await changeKeys('toggle', undefined);
    expect(vi.mocked(fake.commands?.update as () => void).mock.calls).toEqual([
      [{ name: 'toggle', shortcut: 'Alt+T' }],
      [{ name: 'toggle', shortcut: '' }],
    ]);
    expect(fake.commands?.reset).toHaveBeenCalledWith('toggle');
  });

  it('are not given to two commands', async () => {
    await expect(changeKeys('toggle', 'Alt+Shift+N')).rejects.toThrow('Next');
    expect(fake.commands?.update).not.toHaveBeenCalled();
  });

  it('that the browser does not take are named, whatever it says', async () => {
    fake.commands = { ...fake.commands, update: () => Promise.reject(new Error('Invalid shortcut')) };
    await expect(changeKeys('toggle', 'Alt+Ä')).rejects.toMatchObject({
      keys: 'Alt+Ä',
      holder: undefined,
      cause: new Error('Invalid shortcut'),
    });
  });

  it('cannot be changed in Chrome, and there are none in Firefox for Android', async () => {
    expect(canChangeKeys()).toBe(true);
    fake.commands = { getAll: async () => commands };
    expect(canChangeKeys()).toBe(false);
    fake.commands = undefined;
    expect([canChangeKeys(), await listKeys()]).toEqual([false, []]);
  });
});
