import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings, onSettingsChange, readSettings } from './settings.ts';
import { defaultSettings } from './settings-values.ts';

type Hear = (changed: Record<string, unknown>, area: string) => void;

const fake = vi.hoisted(() => ({
  hearers: new Set<unknown>(),
  runtime: { id: 'crossread', sendMessage: vi.fn() },
  storage: { local: { get: vi.fn() }, onChanged: { addListener: vi.fn(), removeListener: vi.fn() } },
}));
vi.mock('./api.ts', () => ({ browser: fake }));

beforeEach(() => {
  fake.hearers.clear();
  fake.storage.local.get.mockReset();
  fake.storage.onChanged.addListener.mockImplementation((hear) => fake.hearers.add(hear));
  fake.storage.onChanged.removeListener.mockImplementation((hear) => fake.hearers.delete(hear));
});

const announce = (changed: Record<string, unknown>, area = 'local') => {
  for (const hear of fake.hearers) (hear as Hear)(changed, area);
};

describe('settings', () => {
  it('are read with defaults for what is ill-typed', async () => {
    fake.storage.local.get.mockResolvedValue({ enabled: 5, sitesOff: ['a.example'] });
    expect(await readSettings()).toEqual({ ...defaultSettings, sitesOff: ['a.example'] });
  });

  it('are changed by the background', async () => {
    fake.runtime.sendMessage.mockResolvedValue({});
    await changeSettings({ kind: 'all', on: false });
    expect(fake.runtime.sendMessage).toHaveBeenCalledWith({
      name: 'changeSettings',
      args: [{ kind: 'all', on: false }],
    });
  });

  it('are told anew after a change of theirs, and of nothing else, until disposed of', async () => {
    const listener = vi.fn();
    fake.storage.local.get.mockResolvedValue({ enabled: false });
    const dispose = onSettingsChange(listener);
    announce({ enabled: {} }, 'session');
    announce({ migratedUntil: {} });
    expect(fake.storage.local.get).not.toHaveBeenCalled();
    announce({ enabled: {} });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledWith({ ...defaultSettings, enabled: false }));
    dispose();
    expect(fake.hearers.size).toBe(0);
  });

  it('are not overtaken by an earlier reading that comes in late', async () => {
    const listener = vi.fn();
    let finishFirst: (stored: Record<string, unknown>) => void = () => undefined;
    const first = new Promise<Record<string, unknown>>((resolve) => {
      finishFirst = resolve;
    });
    fake.storage.local.get.mockReturnValueOnce(first).mockResolvedValueOnce({ enabled: true });
    onSettingsChange(listener);
    announce({ enabled: {} });
    announce({ enabled: {} });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    finishFirst({ enabled: false });
    // The listener stands two steps behind the storage: a third is certain to come after it.
    await first;
    for (let step = 0; step < 3; step++) await Promise.resolve();
    expect(listener.mock.calls).toEqual([[defaultSettings]]);
  });
});
