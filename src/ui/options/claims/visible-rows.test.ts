import { describe, expect, it } from 'vitest';
import { scrollFor, topRow, visibleRows } from './visible-rows.ts';

const box = { scrollTop: 0, height: 400, row: 50 };

describe('the rows in the box', () => {
  it('are all of a short list, and none of an empty one', () => {
    expect(visibleRows(3, box)).toEqual({ total: 150, first: 0, end: 3, top: 0 });
    expect(visibleRows(0, box)).toEqual({ total: 0, first: 0, end: 0, top: 0 });
  });

  it('are those in sight and some around them', () => {
    const { first, end, top, total } = visibleRows(100_000, { ...box, scrollTop: 50_000 });
    expect({ first, end, top, total }).toEqual({ first: 990, end: 1018, top: 49_500, total: 5_000_000 });
  });

  it.each([1_000, 100_000, 160_000, 1_000_000, 50_000_000])('reach the last of %i', (size) => {
    const start = visibleRows(size, box);
    expect(start.first).toBe(0);
    const bottom = start.total - box.height;
    const { end, first, top, total } = visibleRows(size, { ...box, scrollTop: bottom });
    expect(end).toBe(size);
    // The last row ends where one can scroll to.
    expect(top + (end - first) * box.row).toBeCloseTo(total, 0);
  });

  it.each([1_000, 1_000_000])('have a row of %i in them that is scrolled to', (size) => {
    for (const index of [0, 7, 8, 500, size - 1]) {
      const scrollTop = scrollFor(size, box, index);
      const { first, top } = visibleRows(size, { ...box, scrollTop });
      const place = top + (index - first) * box.row - scrollTop;
      expect(place).toBeGreaterThan(-1);
      expect(place + box.row).toBeLessThan(box.height + 1);
    }
    const { first } = visibleRows(size, { ...box, scrollTop: 10_000 });
    expect(scrollFor(size, { ...box, scrollTop: 10_000 }, first + 12)).toBe(10_000);
    expect(topRow(size, { ...box, scrollTop: 10_000 }) - first - 10).toBeOneOf([0, 1]);
  });
});
