import { describe, expect, it } from 'vitest';
import { countsLine } from './reporter.ts';

describe('the last line', () => {
  it('counts passed and failed', () => {
    expect(countsLine({ passed: 120, failed: 0, skipped: 0 })).toBe('120 passed, 0 failed');
  });

  it('names skipped tests only where there are any', () => {
    expect(countsLine({ passed: 120, failed: 1, skipped: 2 })).toBe('120 passed, 1 failed, 2 skipped');
  });
});
