import { describe, expect, it } from 'vitest';
import { afterFailure, afterSuccess, firstDue, ifItDies, isDue, waitAskedFor } from './subscription-schedule.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 0, 1);

describe('the next check', () => {
  it('is a day after one that went well, spread over an hour', () => {
    expect(afterSuccess(now, 0)).toBe(now + day);
    expect(afterSuccess(now, 0.999)).toBeLessThan(now + day + hour);
  });

  it('comes later with each failure, up to a week', () => {
    const waits = [1, 2, 3, 7, 8, 9, 1_000].map((failures) => (afterFailure(now, failures, 0) - now) / hour);
    expect(waits).toEqual([1, 2, 4, 64, 128, 168, 168]);
  });

  it('comes when the host asks, but not sooner than after its failures, nor later than in a week', () => {
    expect(afterFailure(now, 1, 0, 5 * hour)).toBe(now + 5 * hour);
    expect(afterFailure(now, 4, 0, 5 * hour)).toBe(now + 8 * hour);
    expect(afterFailure(now, 1, 0, 1_000 * day)).toBe(now + 7 * day);
  });

  it('comes soon after a check that died, and later where that happens again', () => {
    expect([1, 2, 3, 99].map((begun) => (ifItDies(now, begun) - now) / 60_000)).toEqual([5, 10, 20, 7 * 24 * 60]);
  });

  it('is due in time, and where the clock was set back so far that it never would be', () => {
    expect([now - 1, now, now + 1, now + 7 * day, now + 9 * day].map((due) => isDue(due, now))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('the first check', () => {
  it('is the one that is due first, and now where the clock was set back', () => {
    expect(firstDue([], now)).toBeUndefined();
    expect(firstDue([now + day, now + hour], now)).toBe(now + hour);
    expect(firstDue([now - day, now + hour], now)).toBe(now - day);
    expect(firstDue([now + 365 * day], now)).toBe(now);
    expect(firstDue([now + hour, now + 365 * day], now)).toBe(now);
  });
});

describe('Retry-After', () => {
  it.each([
    [null, 0],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['Thu, 01 Jan 2026 01:00:00 GMT', hour],
    ['Wed, 31 Dec 2025 01:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    ['99999999999999999999', 0],
  ])('%s', (header, wait) => expect(waitAskedFor(header, now)).toBe(wait));
});
