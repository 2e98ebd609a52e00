/** Finds another assembly, council or court than the claim's: "the General Assembly" for "the Security Council"; nothing else. */
import type { Span } from '../text/span.ts';
import { stemOf } from '../text/stem.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { ValueDifference } from './match.ts';
import { rolesOf } from './name-roles.ts';
import { onceFor } from './once-for.ts';
import { hangsOnName, type Profile, type Term } from './profile.ts';
import type { Reading } from './reading.ts';
import { writtenIn } from './reported-words.ts';

/** Stems of what such a body is called by its last word. */
const bodies = new Set('council assembly court parliament senate commission committee congress'.split(' ').map(stemOf));

/** At most one difference. */
export function differingBody(reading: Reading, profile: Profile): ValueDifference[] {
  const { terms, heads } = bodiesOf(profile);
  const own = terms.find(({ id }) => !reading.byId.has(id));
  if (!own) return [];
  for (const [i, word] of reading.words.entries()) {
    if (!isBody(word) || heads.has(word.stem)) continue;
    const named = nameUpTo(reading, i);
    // "the committee", "Committee": which one is not said.
    if (named.start === word.start) continue;
    const roles = rolesOf(reading, named);
    // Who only says so takes nobody's place.
    if (roles.has('speaker')) continue;
    const reported = writtenIn(profile.references, new Set([own.id]));
    if (Object.keys(reported).length === 0) continue;
    const aspect = roles.has('agent') || roles.has('author') ? 'actor' : 'place';
    return [{ aspect, page: reading.text.slice(named.start, named.end), reported }];
  }
  return [];
}

/** The bodies that a claim hangs on, and what any of its texts calls one. */
const bodiesOf = onceFor(({ terms, references }: Profile): { terms: readonly Term[]; heads: ReadonlySet<string> } => ({
  terms: terms.filter(
    ({ name, salience, written }) => name && salience >= hangsOnName && bodies.has(wordsOf(written).at(-1)?.stem ?? ''),
  ),
  heads: new Set(references.flatMap(({ reading }) => reading.words.filter(isBody).map(({ stem }) => stem))),
}));

function isBody({ capital, stem }: Word): boolean {
  return capital && bodies.has(stem);
}

/** A name with all words in capitals before its last. */
function nameUpTo({ words, text }: Reading, last: number): Span {
  let from = last;
  while (words[from - 1]?.capital && /^[\s\u00A0]$/u.test(text.slice(words[from - 1]?.end, words[from]?.start))) from--;
  return { start: (words[from] as Word).start, end: (words[last] as Word).end };
}
