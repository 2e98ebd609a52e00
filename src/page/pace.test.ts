import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRest, delayOf, type Pace, paceAfter, patienceOf } from './pace.ts';

/** Readings in `duration` milliseconds on a page that changes every 50. */
function readings(duration: number): number {
  let pace: Pace = atRest;
  let count = 0;
  // A page that never pauses is read when the patience ends.
  for (let time = patienceOf(pace); time < duration; time += patienceOf(pace)) {
    pace = paceAfter(pace, time);
    count += 1;
  }
  return count;
}

describe('pace', () => {
  it('answers the first changes of a page quickly', () => {
    expect(delayOf(atRest)).toBeLessThanOrEqual(250);
    expect(delayOf(paceAfter(atRest, 1000))).toBeLessThanOrEqual(250);
  });

  it('backs off from a page that changes for ever', () => {
    expect(readings(60_000)).toBeLessThanOrEqual(12);
    expect(readings(3_600_000)).toBeLessThanOrEqual(140);
  });

  it('is quick again after a quiet time', () => {
    let pace: Pace = atRest;
    for (let time = 0; time < 20_000; time += 300) pace = paceAfter(pace, time);
    expect(delayOf(pace)).toBeGreaterThan(5000);
    expect(delayOf(paceAfter(pace, 200_000))).toBeLessThanOrEqual(250);
  });

  it('always waits for some time, and never for longer than half a minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 })), (pauses) => {
        let pace: Pace = atRest;
        let time = 0;
        for (const pause of pauses) {
          time += pause;
          pace = paceAfter(pace, time);
          expect(delayOf(pace)).toBeGreaterThan(0);
          expect(patienceOf(pace)).toBeGreaterThanOrEqual(delayOf(pace));
          expect(patienceOf(pace)).toBeLessThanOrEqual(30_000);
        }
      }),
    );
  });
});
