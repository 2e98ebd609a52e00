/** Finds the names of a sentence that no text of a claim has; nothing else. */
import { feastsIn } from '../text/calendar.ts';
import type { Span } from '../text/span.ts';
import { stemOf } from '../text/stem.ts';
import type { Evidence } from './evidence.ts';
import { isListed } from './name-roles.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import { type Concept, isName, type Reading } from './reading.ts';

/** A name of the sentence, all its words: "New York". */
export interface Stranger extends Span {
  readonly concepts: readonly Concept[];
}

/** Stems of titles, which say nothing of whose they are. */
const titles = new Set(
  'secretary minister president general defense defence state senator judge'.split(' ').map(stemOf),
);

/** Those of one person each: no ministry's, no army's. */
const ofPersons = new Set('secretary minister president senator judge'.split(' ').map(stemOf));

/** Names of the sentence that are none of the claim's, whole and in order, without those in a list. A name beside one of the claim's belongs to it ("New" in "New Scotland Yard"), but for who stands behind a title. */
export function strangersOf(reading: Reading, profile: Profile, evidence: Evidence): Stranger[] {
  const runs: { start: number; end: number; concepts: Concept[]; known: boolean }[] = [];
  for (const concept of reading.concepts) {
    if (!isName(concept, reading)) continue;
    const known = !titles.has(concept.id) && (profile.vocabulary.has(concept.id) || isTold(concept, reading, evidence));
    const last = runs[runs.length - 1];
    if (
      last &&
      !/['\u2019]s$/u.test(reading.text.slice(last.start, last.end)) &&
      /^[\s-]*(?:al-)?$/u.test(reading.text.slice(last.end, concept.start))
    ) {
      last.end = concept.end;
      // "Russian Foreign Minister Sergei Lavrov": who it is stands behind the title, whoever's minister it is.
      if (isTitled(last.concepts, concept)) last.concepts.length = 0;
      last.known = known || (last.known && last.concepts.length > 0);
      last.concepts.push(concept);
    } else runs.push({ start: concept.start, end: concept.end, concepts: [concept], known });
  }
  return runs.filter(
    (run) =>
      !run.known &&
      run.concepts.some(({ id }) => !titles.has(id)) &&
      !isListed(reading, run) &&
      !isLabel(reading, run) &&
      !isFeast(reading, run) &&
      !isInitials(reading, run, profile) &&
      !isDescription(reading, run),
  );
}

/** The same, found when they are first asked for. */
export function strangersFor(reading: Reading, profile: Profile, evidence: Evidence): () => readonly Stranger[] {
  let found: readonly Stranger[] | undefined;
  return () => {
    found ??= strangersOf(reading, profile, evidence);
    return found;
  };
}

/** Whether a word is a title, which says nothing of whose it is. */
export function isTitle({ id }: Concept): boolean {
  return titles.has(id);
}

/** Whether a word is the title of a person, behind which the name of that person stands. */
export function isPersonsTitle({ id }: Concept): boolean {
  return ofPersons.has(id);
}

/** Whether a name is that of a person whose title the names before it end in. */
function isTitled(before: readonly Concept[], { id }: Concept): boolean {
  const last = before[before.length - 1];
  return last !== undefined && isPersonsTitle(last) && !titles.has(id);
}

/** Whether the claim has the name in another spelling. */
function isTold(concept: Concept, reading: Reading, evidence: Evidence): boolean {
  const place = reading.distinct.findIndex(({ id }) => id === concept.id);
  return (evidence.counterparts.told[place] ?? 0) > 0;
}

/** "The Spanish city", "the West African country": says of what was named what it is. */
function isDescription({ text, span }: Reading, { start, end }: Span): boolean {
  return (
    /\b(?:the|this|that)\s(?:\p{Ll}+\s)?$/iu.test(text.slice(Math.max(span.start, start - 20), start)) &&
    /^\s(?:port|capital|resort|region|province|district|city|town|village|country|nation|state|republic|kingdom|island|archipelago)\b/u.test(
      text.slice(end, end + 16),
    )
  );
}

/** "Christmas Day" is a day, and nobody's name. */
function isFeast({ text, span }: Reading, { start, end }: Span): boolean {
  const named = feastsIn(text.slice(span.start, span.end));
  return named.some(
    (feast) => span.start + feast.start <= start && span.start + feast.start + feast.words.length >= end,
  );
}

/** "The WMO" of a claim's "World Meteorological Organization". */
function isInitials({ text }: Reading, { start, end }: Span, { references }: Profile): boolean {
  const [initials] = /^\p{Lu}{2,}(?=$|['\u2019]s?$)/u.exec(text.slice(start, end)) ?? [];
  return initials !== undefined && references.some(({ reading }) => initialsIn(reading).has(initials));
}

/** Letters of the longest initials that are looked for. */
const longestInitials = 8;

/** First letters of the names of several words in a text: of "World Food Programme" WFP and FP. */
const initialsIn = onceFor(({ text }: Reading): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [name] of text.matchAll(
    /\p{Lu}[\p{L}'\u2019-]*(?:\s(?:(?:of|the|for|and|on|in)\s){0,2}\p{Lu}[\p{L}'\u2019-]*)+/gu,
  )) {
    const letters = [...name.matchAll(/(?<!\p{L})\p{Lu}/gu)].map(([letter]) => letter);
    for (let i = 0; i + 1 < letters.length; i++)
      for (let n = i + 2; n <= Math.min(letters.length, i + longestInitials); n++)
        found.add(letters.slice(i, n).join(''));
  }
  return found;
});

/** "CORRESPONDENT: ..." names who speaks, not who acts. */
function isLabel(reading: Reading, { end }: Span): boolean {
  return /^\s?\p{Lu}*:/u.test(reading.text.slice(end, end + 24));
}
