/** Quotes the words in which a page, and each source, writes something; nothing else. */
import { nameRun, spanOf } from './name-run.ts';
import type { Reference } from './profile.ts';
import type { Concept, Reading } from './reading.ts';
import { isTitle } from './strange-names.ts';

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
    const concept = reading.concepts.find(({ id }) => ids.has(id));
    const found = concept ? wholeName(concept, reading) : reading.words.find((word) => ids.has(word.stem));
    if (found) reported[source] = written(reading, found);
  }
  return reported;
}

/** Words that stand between a state and who has an office of it: "the Norwegian Prime Minister Anna Holm" begins with no name of hers. */
const ofOffice =
  /^(?:prime|foreign|vice|deputy|chancellor|king|queen|prince|princess|pope|mayor|governor|chief|ambassador|general)$/iu;

/** A name with those right beside it, "Burkina Faso" of "Burkina": one that the pack has other names for is whole by itself, and a title parts names. */
function wholeName(concept: Concept, reading: Reading): Pick<Concept, 'start' | 'end'> {
  const isPart = (one: Concept): boolean =>
    (one.name || one.first) && !one.id.startsWith('@') && !isTitle(one) && !ofOffice.test(written(reading, one));
  return spanOf(nameRun(concept, reading, (left, right) => isPart(left) && isPart(right)));
}
