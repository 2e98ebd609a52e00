/** Finds where a page tells of weapons that are fired from elsewhere than a claim's: "submarine-launched missiles" for "ground-launched" ones; nothing else. */
import { type Span, within } from '../text/span.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import type { Reading } from './reading.ts';

/** Share of the claim's texts from which on it hangs on where something is fired from. */
const leastSalience = 0.25;

const kinds: Readonly<Record<string, string>> = {
  ground: 'land',
  land: 'land',
  silo: 'land',
  sea: 'sea',
  ship: 'sea',
  submarine: 'sea',
  naval: 'sea',
  air: 'air',
  space: 'space',
};
const basing = new RegExp(
  `\\b(${Object.keys(kinds).join('|')})[-\\s](?:(?:launched|fired)|based(?=\\s(?:[\\w-]+\\s)?(?:missile|weapon|rocket|launcher)s?\\b))\\b`,
  'giu',
);
/** What the page says of others, and the claim's own kind in other words. */
const aside = /\b(?:not|never|unlike|except|but|nor|neither|without|allow(?:s|ed)?|other|only)\b/iu;
const ownKind: Readonly<Record<string, RegExp>> = {
  land: /\b(?:land|ground|surface|silos?)\b/iu,
  sea: /\b(?:sea|ships?|submarines?|navy|naval)\b/iu,
  air: /\b(?:air|aircraft|planes?|bombers?)\b/iu,
  space: /\bspace\b/iu,
};

interface Basing extends Span {
  readonly kind: string;
}

/** At most one difference; none where the page has one of the claim's kinds beside another. */
export function differingBasing(reading: Reading, profile: Profile, { span }: Evidence): ValueDifference[] {
  const own = kindsOf(profile);
  if (own.size === 0) return [];
  const said = basingsIn(reading);
  const [other] = said.filter((one) => within(one, span));
  if (!other) return [];
  const text = reading.text.slice(reading.span.start, reading.span.end);
  if (aside.test(text) || [...own].some((kind) => ownKind[kind]?.test(text))) return [];
  const reported: Record<string, string> = {};
  for (const { source, reading: report } of profile.references) {
    const [first] = basingsIn(report);
    if (source !== undefined && first) reported[source] ??= report.text.slice(first.start, first.end);
  }
  if (Object.keys(reported).length === 0) return [];
  return [{ aspect: 'scope', page: reading.text.slice(other.start, other.end), reported }];
}

/** From where what a claim is about is fired; empty where it does not hang on that. */
const kindsOf = onceFor(({ references }: Profile): ReadonlySet<string> => {
  const found = references.map(({ reading }) => basingsIn(reading));
  const having = found.filter((some) => some.length > 0).length;
  return new Set(having >= leastSalience * references.length ? found.flat().map(({ kind }) => kind) : []);
});

function basingsIn({ text, span }: Reading): Basing[] {
  return [...text.slice(span.start, span.end).matchAll(basing)].map((hit) => ({
    start: span.start + hit.index,
    end: span.start + hit.index + hit[0].length,
    kind: kinds[(hit[1] as string).toLowerCase()] as string,
  }));
}
