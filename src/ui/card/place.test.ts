import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorIn, type Box, isSheet, nearestBox, placeAt } from './place.ts';

const viewport = { width: 800, height: 600 };
const panel = { width: 360, height: 300 };

describe('nearestBox', () => {
  const lines: Box[] = [
    { left: 400, top: 100, right: 700, bottom: 120 },
    { left: 100, top: 130, right: 350, bottom: 150 },
  ];

  it('is the line that the pointer is on', () => {
    expect(nearestBox(lines, { x: 500, y: 110 })).toBe(0);
    expect(nearestBox(lines, { x: 200, y: 140 })).toBe(1);
  });

  it('is the nearer line between two', () => {
    expect(nearestBox(lines, { x: 380, y: 124 })).toBe(0);
    expect(nearestBox(lines, { x: 340, y: 128 })).toBe(1);
  });

  it('prefers a line to the box of an element around it', () => {
    expect(nearestBox([{ left: 0, top: 0, right: 800, bottom: 600 }, ...lines], { x: 200, y: 140 })).toBe(2);
  });

  it('is the first with an area where there is no pointer, and none where nothing is drawn', () => {
    const hidden = { left: 0, top: 0, right: 0, bottom: 0 };
    expect(nearestBox([hidden, ...lines], undefined)).toBe(1);
    expect(nearestBox([hidden], { x: 0, y: 0 })).toBe(-1);
    expect(nearestBox([], undefined)).toBe(-1);
  });
});

describe('anchorIn', () => {
  const line = { left: 100, top: 130, right: 350, bottom: 150 };

  it('stands where the pointer is along the line, but never beyond its ends', () => {
    expect(anchorIn(line, 50)).toEqual({ left: 150, right: 150, top: 130, bottom: 150 });
    expect(anchorIn(line, 900).left).toBe(350);
    expect(anchorIn(line, -20).left).toBe(100);
  });

  it('stands at the start of the line without a pointer', () => {
    expect(anchorIn(line, undefined).left).toBe(100);
  });
});

describe('placeAt', () => {
  const anchorAt = (x: number, top: number): Box => ({ left: x, right: x, top, bottom: top + 20 });

  it('goes below its line where it fits there', () => {
    expect(placeAt(anchorAt(300, 100), panel, viewport)).toEqual({ left: 268, top: 126, maxHeight: 300 });
  });

  it('goes above where there is more room', () => {
    expect(placeAt(anchorAt(300, 450), panel, viewport)).toEqual({ left: 268, top: 144, maxHeight: 300 });
  });

  it('stays below and is cut where neither side has room, but below has more', () => {
    const place = placeAt(anchorAt(300, 250), { width: 360, height: 500 }, viewport);
    expect(place).toEqual({ left: 268, top: 276, maxHeight: 316 });
  });

  it('is pushed in from the edges', () => {
    expect(placeAt(anchorAt(790, 100), panel, viewport).left).toBe(800 - 8 - 360);
    expect(placeAt(anchorAt(5, 100), panel, viewport).left).toBe(8);
  });

  it('never leaves the viewport, wherever its line has gone', () => {
    const length = fc.integer({ min: -2000, max: 3000 });
    const screens = fc.record({
      width: fc.integer({ min: 376, max: 2000 }),
      height: fc.integer({ min: 60, max: 1500 }),
    });
    fc.assert(
      fc.property(length, length, fc.integer({ min: 1, max: 3000 }), screens, (x, top, height, screen) => {
        const place = placeAt(anchorAt(x, top), { width: 360, height }, screen);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 360).toBeLessThanOrEqual(screen.width - 8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + Math.min(height, place.maxHeight)).toBeLessThanOrEqual(screen.height - 8);
      }),
    );
  });

  it('covers its line only where neither side has room for a readable card', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 2000 }), (top, height) => {
        const screen = { width: 800, height: 1020 };
        const line = anchorAt(300, top);
        const place = placeAt(line, { width: 360, height }, screen);
        const shown = Math.min(height, place.maxHeight);
        expect(place.top >= line.bottom || place.top + shown <= line.top).toBe(true);
      }),
    );
  });
});

describe('isSheet', () => {
  it('is for fingers on narrow screens only', () => {
    expect([isSheet(true, 599), isSheet(true, 600), isSheet(false, 360)]).toEqual([true, false, false]);
  });
});
