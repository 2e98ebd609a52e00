import { describe, expect, it } from 'vitest';
import { markBetween } from './marks-between.ts';

const between = (text: string): string | undefined => markBetween(`a${text}b`, 1, 1 + text.length);

describe('markBetween', () => {
  it('tells marks that part clauses from commas and from none', () => {
    for (const text of ['; ', ': ', '\u2014', ' \u2013 ', ' - ', ' (', ') ', '? '])
      expect(between(text), text).toBe('mark');
    expect(between(',\u201D ')).toBe('comma');
    for (const text of [' ', '-', '\u2013', ':', '. ', ' \u201C']) expect(between(text), text).toBeUndefined();
  });

  it('takes the strongest', () => {
    expect(between(', \u2014 ')).toBe('mark');
  });
});
