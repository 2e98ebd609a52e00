/** Finds places in a row that no report of a claim has: "the ninth stage" for "the fourth stage"; nothing else. */
import { ordinals } from '../text/number-words.ts';
import { type Span, within } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';

/** Share of the claim's texts from which on it hangs on a place in a row. */
const hangsOn = 0.3;

/** One of several of a kind that come in a row. */
interface Numbered extends Span {
  readonly place: number;
  /** Stem of what comes in a row. */
  readonly kind: string;
}

/** At most one difference. Only what is definite is held against another: "a second round" may be a further one. */
export function differingOrdinals(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  const said = numberedIn(reading).filter((one) => within(one, evidence.span));
  if (said.length !== 1 || isBeside(said[0] as Numbered, reading)) return [];
  const own = numberedInClaim(profile);
  for (const one of said) {
    const others = own.filter(({ kind }) => kind === one.kind);
    const isGiven = others.some(({ place }) => said.some((other) => other.kind === one.kind && other.place === place));
    if (isGiven || new Set(others.map(({ reference }) => reference)).size < hangsOn * profile.references.length)
      continue;
    const reported: Record<string, string> = {};
    for (const { source, words } of others) if (source !== undefined) reported[source] ??= words;
    if (Object.keys(reported).length === 0) continue;
    return [{ aspect: 'number', page: reading.text.slice(one.start, one.end), reported }];
  }
  return [];
}

/** "Who trailed in the first round", "since the second ballot", "the run-off": what was before, or the same by another name. */
function isBeside({ start, end }: Numbered, { text, span }: Reading): boolean {
  const before = text.slice(span.start, start);
  const rest = before + text.slice(end, span.end);
  return (
    /,\s(?:who|which|whose)\s[^,;:.]*$|\b(?:after|since|before|until|from|up\sto)\s(?:\p{L}+\s){0,2}$|,\s(?:in|out|winner|level|ahead|behind)\s[^,;:.]*$/iu.test(
      before,
    ) ||
    /\b(?:run-?off|decider|return|replay|last|final|after\sthe\sbreak|again|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/iu.test(
      rest,
    ) ||
    /\b\d+(?:st|nd|rd|th)\b/iu.test(rest)
  );
}

const numberedInClaim = onceFor(({ references }: Profile) =>
  references.flatMap((reference) =>
    numberedIn(reference.reading).map(({ start, end, ...rest }) => ({
      ...rest,
      reference,
      source: reference.source,
      words: reference.reading.text.slice(start, end),
    })),
  ),
);

const definite = /^(?:the|his|her|its|their|this|that)$/u;

function numberedIn({ text, words }: Reading): Numbered[] {
  const found: Numbered[] = [];
  for (let i = 1; i + 1 < words.length; i++) {
    const [before, word, next] = [words[i - 1], words[i], words[i + 1]] as [Word, Word, Word];
    const place = ordinals.get(word.text);
    if (place === undefined || next.stop || next.digits || next.capital || next.text.endsWith('est')) continue;
    const isNext =
      /^[\s-]$/u.test(text.slice(word.end, next.start)) && /^\s$/u.test(text.slice(before.end, word.start));
    // "her fourth child" and "the second man to": whose it is stands there, or it is the only one.
    if (isNext && (definite.test(before.text) || /['\u2019]s$/u.test(text.slice(before.start, before.end))))
      found.push({ start: word.start, end: next.end, place, kind: next.stem });
  }
  return found;
}
