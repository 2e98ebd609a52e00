import { describe, expect, it } from 'vitest';
import { takePage } from './once.ts';

describe('takePage', () => {
  it('is given to one script, and to a later one only when the first was stopped', () => {
    const scope = {};
    const first = takePage(scope);
    expect(takePage(scope)).toBeUndefined();
    first?.abort();
    expect(takePage(scope)?.signal.aborted).toBe(false);
  });
});
