import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failureKind } from './failures.ts';
import { send, sendToTab } from './send.ts';

const fake = vi.hoisted(() => ({
  runtime: { id: 'crossread' as string | undefined, sendMessage: vi.fn() },
  tabs: { sendMessage: vi.fn() },
}));
vi.mock('./api.ts', () => ({ browser: fake }));

beforeEach(() => {
  fake.runtime.id = 'crossread';
  fake.runtime.sendMessage.mockReset();
  fake.tabs.sendMessage.mockReset();
});

const kindOf = (promise: Promise<unknown>) => promise.then(() => 'answered', failureKind);

describe('send', () => {
  it('sends name and arguments, and gives back the value', async () => {
    fake.runtime.sendMessage.mockResolvedValue({ value: undefined });
    await expect(send('count', 3)).resolves.toBeUndefined();
    expect(fake.runtime.sendMessage).toHaveBeenCalledWith({ name: 'count', args: [3] });
  });

  it('takes an answer whose undefined value was lost on the way', async () => {
    fake.runtime.sendMessage.mockResolvedValue({});
    await expect(send('count', 3)).resolves.toBeUndefined();
  });

  it('asks only the top frame of a tab', async () => {
    fake.tabs.sendMessage.mockResolvedValue({});
    await sendToTab(7, 'step', 1);
    expect(fake.tabs.sendMessage).toHaveBeenCalledWith(7, { name: 'step', args: [1] }, { frameId: 0 });
  });

  it('throws the other side’s error as refused, in its words', async () => {
    fake.runtime.sendMessage.mockResolvedValue({ error: 'too long' });
    await expect(send('count', 3)).rejects.toThrow('too long');
    expect(await kindOf(send('count', 3))).toBe('refused');
  });

  it('tells nobody there from an extension that is gone', async () => {
    fake.runtime.sendMessage.mockResolvedValue(undefined);
    expect(await kindOf(send('count', 3))).toBe('unreachable');
    fake.runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await kindOf(send('count', 3))).toBe('unreachable');
    fake.runtime.sendMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await kindOf(send('count', 3))).toBe('orphaned');
  });
});
