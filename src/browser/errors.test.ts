import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkOrphaned, onOrphaned, unlessOrphaned } from './errors.ts';

const fake = vi.hoisted(() => ({ runtime: { id: 'crossread' as string | undefined } }));
vi.mock('./api.ts', () => ({ browser: fake }));

beforeEach(() => {
  fake.runtime.id = 'crossread';
});

describe('an orphaned content script', () => {
  it('is told once, unless it no longer wants to be', () => {
    const told = vi.fn();
    const untold = vi.fn();
    onOrphaned(told);
    onOrphaned(untold)();
    expect(checkOrphaned()).toBe(false);
    fake.runtime.id = undefined;
    expect(checkOrphaned()).toBe(true);
    expect(checkOrphaned()).toBe(true);
    expect(told).toHaveBeenCalledTimes(1);
    expect(untold).not.toHaveBeenCalled();
  });

  it('gets the stand-in for what it can no longer ask for, and hears every other error', () => {
    const invalidated = () => {
      throw new Error('Extension context invalidated.');
    };
    expect(unlessOrphaned(invalidated, 'none')).toBe('none');
    expect(unlessOrphaned(() => 'words', 'none')).toBe('words');
    const broken = () => {
      throw new TypeError('broken');
    };
    expect(() => unlessOrphaned(broken, 'none')).toThrow('broken');
  });
});
