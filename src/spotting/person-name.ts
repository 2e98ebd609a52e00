/** Tells by its words whether a name is that of a person or of a body; nothing else. */
import type { Span } from '../text/span.ts';
import type { Reading } from './reading.ts';

/** A first and a last name. */
const twoNames = /^(?:\p{Lu}\p{Ll}+\s){1,2}\p{Lu}[\p{L}'\u2019-]+$/u;
/** Words of the names of bodies and places: "White House", "Rights Watch", "Saudi Arabia", "El Mundo"; an article. */
const ofBody =
  /\b(?:the|saudi|south|north|new|san|los|el|la|al|sierra|costa|hong|sri|puerto|great|british|american|house|palace|street|watch|department|council|party|bank|group|agency|institute|university|times|post|news|office|court|union|nations|ministry|corps|forces?|army|club|united|city|commission|association|international|federation|society|parliament|congress|senate|company|states?|committee|board|authority|service|police|church|trust|foundation|airways|airlines|motors|organi[sz]ation)\b/iu;
/** Names right before one, which a reading may not know for names: the first word of a sentence. */
const namesBefore = /(?<!\p{L})(?:\p{Lu}\p{Ll}+\s){0,2}$/u;
/** What stands before a name and is none of it: "US Vice-President" of "US Vice-President Mike Pence". */
const title =
  /^.*\b(?:president|minister|secretary|advis[eo]r|chancellor|senator|general|chief|judge|mayor|governor|king|queen|prince|princess|pope)\s/iu;

/** Whether a name, with those before it, is the first and last name of a person. */
export function isPersonsName(reading: Reading, name: Span): boolean {
  const { whole, article } = wholeOf(reading, name);
  return !article && !ofBody.test(whole) && twoNames.test(whole.replace(title, ''));
}

/** Whether a name, with those before it, is that of a body or a place, as far as its words tell. */
export function isBodysName(reading: Reading, name: Span): boolean {
  const { whole, article } = wholeOf(reading, name);
  return article || ofBody.test(whole);
}

function wholeOf({ text, span }: Reading, { start, end }: Span): { whole: string; article: boolean } {
  const before = text.slice(span.start, start);
  const [first = ''] = namesBefore.exec(before) ?? [];
  return {
    whole: `${first}${text.slice(start, end)}`,
    article: /\bthe\s$/iu.test(before.slice(0, before.length - first.length)),
  };
}
