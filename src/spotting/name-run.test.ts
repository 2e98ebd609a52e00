import { describe, expect, it } from 'vitest';
import { exampleIndex, readWith } from './example-index.ts';
import { nameRun, spanOf } from './name-run.ts';

describe('nameRun', () => {
  const text = 'The trial in Burkina Faso, Mali and Upper Marrow Bay was halted.';
  const reading = readWith(exampleIndex(undefined, { aliases: [] }), text);
  const run = (word: string): string => {
    const concept = reading.concepts.find(({ start }) => text.startsWith(word, start));
    if (!concept) throw new Error(`no "${word}"`);
    const { start, end } = spanOf(nameRun(concept, reading, (left, right) => left.name && right.name));
    return text.slice(start, end);
  };

  it('goes as far to either side as names stand next to each other', () => {
    expect(run('Burkina')).toBe('Burkina Faso');
    expect(run('Mali')).toBe('Mali');
    expect(run('Marrow')).toBe('Upper Marrow Bay');
    expect(run('trial')).toBe('trial');
  });
});
