/** Quotes the words in which a page, and each source, writes something; nothing else. */
import type { Reference } from './profile.ts';
import type { Concept, Reading } from './reading.ts';

/** The page's own words of a concept. */
export function written(reading: Reading, { start, end }: Pick<Concept, 'start' | 'end'>): string {
  return reading.text.slice(start, end);
}

/** How each source's report writes one of some concepts, by source id; sources that do not are absent.
 * @param ids ids of concepts, or stems of words */
export function writtenIn(references: readonly Reference[], ids: ReadonlySet<string>): Record<string, string> {
  const reported: Record<string, string> = {};
  for (const { source, reading } of references) {
    if (source === undefined || reported[source] !== undefined) continue;
    const found =
      reading.concepts.find((concept) => ids.has(concept.id)) ?? reading.words.find((word) => ids.has(word.stem));
    if (found) reported[source] = written(reading, found);
  }
  return reported;
}
