/** Tells where a name of a page is none in the place of a claim's: a part of a town, where somebody comes from, what something is; nothing else. */
import type { Span } from '../text/span.ts';
import { isVerbal } from '../text/verbal.ts';
import type { Profile, Term } from './profile.ts';
import { isName, type Reading } from './reading.ts';

/** UTF-16 units looked at before a name. */
const reach = 40;

/** "From Bari". */
export function isFrom({ start }: Span, { text, span }: Reading): boolean {
  return /\bfrom\s(?:the\s)?$/iu.test(text.slice(Math.max(span.start, start - reach), start));
}

/** "Had to drop her plan to fly to the Gulf": where somebody goes. */
export function isGoal({ start }: Span, { text, span }: Reading): boolean {
  return /\b(?:fl(?:y|ies|ew|ying)|flights?|travel\w*|trips?|journeys?|tours?|visits?|go(?:es|ing)?|went|head(?:ed|ing)|sail\w*|drove|driv\w+)\s(?:back\s)?to\s(?:the\s)?$/iu.test(
    text.slice(Math.max(span.start, start - reach), start),
  );
}

/** Whether a claim names a place as where something comes from, and never as where it is. */
export function isOrigin({ id }: Term, { references }: Profile): boolean {
  return references.every(({ reading }) => {
    const concept = reading.byId.get(id);
    return concept === undefined || isFrom(concept, reading);
  });
}

/** Words that names of parts of a town end in. */
const venue =
  /\b(?:park|stadium|arena|theatre|theater|hall|square|street|road|avenue|airport|centre|center|station|hospital|university|college|school|church|cathedral|hotel|museum|assembly|parliament|court|building|tower|house|palace)$/iu;
/** How names of areas begin. */
const compass = /^(?:north|south|east|west|mid|upper|lower|central)/iu;

/** "From Tasmania to Queensland": all over the country. */
export function isWay({ start, end }: Span, reading: Reading, { vocabulary }: Profile): boolean {
  const before = reading.text.slice(reading.span.start, start);
  if (/\bfrom\s(?:the\s)?$/u.test(before) && /^\sto\s(?:the\s)?\p{Lu}/u.test(reading.text.slice(end, reading.span.end)))
    return true;
  if (!/\bfrom\s(?:the\s)?\p{Lu}[\p{L}\s-]{1,30}\sto\s(?:the\s)?$/u.test(before)) return false;
  const from = reading.concepts.findLast((concept) => concept.end <= start && isName(concept, reading));
  return from !== undefined && !vocabulary.has(from.id);
}

/** "Grant Park" may be in Chicago, "West Yorkshire" around Bradford, "the runner from the Rift Valley" is who came from there, and of "the mark Kipchoge had set in Berlin" another. */
export function isElsewhereOf({ written: own }: Term, { start, end }: Span, { text, span }: Reading): boolean {
  const name = text.slice(start, end);
  const lead = text.slice(Math.max(span.start, start - reach), start);
  return (
    (venue.test(name) && !venue.test(own)) ||
    (compass.test(name) && !compass.test(own) && !/\bthe\s$/iu.test(lead)) ||
    /\b(?:runner|man|woman|people|native|player|family|families)\sfrom\s(?:the\s)?$/iu.test(lead) ||
    /\b(?:known|called|written|spoken)\s(?:as\s\S+\s)?in\s$/iu.test(lead) ||
    /\p{Ll}\s(?:\p{Lu}\S*\s){1,3}had\s(?:\p{L}+\s){1,3}(?:in|at)\s$/u.test(lead)
  );
}

/** "The Danish museum" of a claim's "Ravensholt Museum". */
export function isOfItsKind({ end }: Span, { text, words }: Reading, { vocabulary }: Profile): boolean {
  const next = words.find(({ start }) => start >= end);
  if (!next || text.slice(end, next.start) !== ' ' || next.capital || next.stop) return false;
  return vocabulary.get(next.stem)?.name === true;
}

/** "The Wexford farmer", "a Californian museum", "Femke Hoekstra's team": who somebody is, who may have a name of his own. */
export function isDescriptive({ start, end }: Span, { text, span, words }: Reading, isPlace: boolean): boolean {
  const word = words.find((one) => one.start >= end);
  const next = word && !word.stop && /^\s\p{Ll}/u.test(text.slice(end, end + 2)) ? word.text : '';
  if (/['\u2019]s$/u.test(text.slice(start, end)))
    return (
      /^(?:team|group|colleagues|researchers|study|\p{L}+est)$/u.test(next) ||
      /^\smost\b/u.test(text.slice(end, end + 6))
    );
  return (
    next !== '' &&
    !isVerbal(next) &&
    !/^\p{Lu}{2,}$/u.test(text.slice(start, end)) &&
    // "The Rukban camp" is that camp, "a Marriott hotel" any.
    (isPlace ? /\ban?\s$/iu : /\b(?:the|an?)\s$/iu).test(text.slice(Math.max(span.start, start - 4), start))
  );
}
