/** Gathers the words of a name that stand in a row: "Burkina Faso" of "Burkina"; nothing else. */
import type { Concept, Reading } from './reading.ts';

/** The concepts in a row with one, itself among them, in order: each with nothing but a blank before the next, as far as two neighbours are joined. */
export function nameRun(
  concept: Concept,
  { concepts, text }: Reading,
  joins: (left: Concept, right: Concept) => boolean,
): readonly Concept[] {
  const isJoined = (at: number): boolean => {
    const [left, right] = [concepts[at], concepts[at + 1]];
    if (left === undefined || right === undefined) return false;
    return /^[\s\u00A0]+$/u.test(text.slice(left.end, right.start)) && joins(left, right);
  };
  let from = concepts.indexOf(concept);
  let to = from;
  while (isJoined(from - 1)) from--;
  while (isJoined(to)) to++;
  return concepts.slice(from, to + 1);
}

/** From the first word of a run to its last. */
export function spanOf(run: readonly Concept[]): Pick<Concept, 'start' | 'end'> {
  return { start: (run[0] as Concept).start, end: (run[run.length - 1] as Concept).end };
}
