import { describe, expect, it } from 'vitest';
import { withEdges } from './span-edges.ts';

const edged = (text: string, part: string): string => {
  const at = text.indexOf(part);
  const { start, end } = withEdges(text, { start: at, end: at + part.length }, { start: 0, end: text.length });
  return text.slice(start, end);
};

describe('withEdges', () => {
  it('keeps signs with their figures', () => {
    expect(edged('It cost $2m, or 60% more', '2m, or 60')).toBe('$2m, or 60%');
  });

  it('keeps a full stop and leaves a comma', () => {
    expect(edged('It held, she said.', 'she said')).toBe('she said.');
    expect(edged('It held, she said.', 'It held')).toBe('It held');
  });

  it('keeps quotation marks and brackets in pairs', () => {
    expect(edged('\u201CIt held,\u201D she said', 'It held')).toBe('It held');
    expect(edged('so \u201Copen and detailed\u201D talks', 'open and detailed')).toBe('\u201Copen and detailed\u201D');
    expect(edged('so \u201Copen\u201D talks', 'open\u201D talks')).toBe('\u201Copen\u201D talks');
    expect(edged('a bridge (of steel) held', 'bridge (of steel')).toBe('bridge (of steel)');
    expect(edged('a "span" held', 'span')).toBe('"span"');
  });

  it('stays within its limits', () => {
    expect(withEdges('$5%', { start: 1, end: 2 }, { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });
});
