/** Finds figures and dates of a page that no report of a claim has; nothing else. */
import type { Aspect } from '../claims/types.ts';
import type { Measure, Quantity } from '../text/quantities.ts';
import { stemOf } from '../text/stem.ts';
import type { Evidence } from './evidence.ts';
import { boundedStart, boundOf } from './figure-agreement.ts';
import type { GivenFigure } from './given-figure.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import { type Profile, type Slot, withNoun } from './profile.ts';
import type { Reading } from './reading.ts';
import { isReconciled } from './reconciled-figures.ts';
import { wholeAround } from './whole-durations.ts';

/** Share of the claim's texts from which on it hangs on a figure; one text's aside is none. */
const hangsOn = 0.25;
/** Amounts of which one is this many times the other measure different things. */
const otherKind = 100;

/** One difference for each figure that the claim has too, with a value that no report gives. */
export function differingFigures(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  if (evidence.quantities.length === 0) return [];
  const agreed = new Set(evidence.quantities.filter((q) => q.equal).map((q) => q.slot));
  const differing = evidence.quantities.filter((q) => !q.equal && !agreed.has(q.slot));
  const found = new Map<string, ValueDifference>();
  for (const { quantity, slot } of differing) {
    if (slot.salience < hangsOn || !isComparable(quantity, slot)) continue;
    const page = { reading, quantity };
    const given = givenIn(profile, slot);
    if (
      isAside(page, slot, given, profile) ||
      isBareInClaim(quantity, profile) ||
      isRest(quantity, reading, profile) ||
      given.some((own) => isReconciled(page, own) || isSameUnbound(page, own))
    )
      continue;
    const { words, reported } = inWords(page, given);
    if (Object.keys(reported).length === 0) continue;
    const aspect: Aspect = slot.measure === 'year' || slot.measure === 'month' ? 'date' : 'number';
    found.set(`${slot.measure} ${words}`, { aspect, page: words, reported });
  }
  return [...found.values()];
}

/** "three" of "for every three pounds" is no sum to hold against millions. */
function isComparable(quantity: Quantity, slot: Slot): boolean {
  if (slot.measure === 'year' || slot.measure === 'month') return true;
  return slot.values.some(({ value }) => {
    const ratio = quantity.value / value;
    return ratio < otherKind && ratio > 1 / otherKind;
  });
}

/** "In force since", and what a claim says of that. */
const since = /\bsince\s(?:\p{L}+\s)?$/iu;
const ending = new Set('longer lift end repeal drop scrap abolish revoke cancel overturn'.split(' ').map(stemOf));

/** Whether a claim is that something ended, so that since when there had been it is another date. */
const ends = onceFor(({ references }: Profile): boolean =>
  references.some(({ reading }) => reading.words.some(({ stem }) => ending.has(stem))),
);

/** "by 28 February", "until 2020", "in force since 2014": an end or a beginning that is set, where the claim says when it happened. */
function isAside(
  page: GivenFigure,
  { measure, values }: Slot,
  given: readonly GivenFigure[],
  profile: Profile,
): boolean {
  if (measure !== 'year' && measure !== 'month') return false;
  if (values.some(({ bound }) => bound !== undefined)) return false;
  if (since.test(leadOf(page))) return ends(profile);
  return isDeadline(page) && !given.some(isDeadline);
}

/** But "not until 5 May" is when it happened. */
function isDeadline(figure: GivenFigure): boolean {
  return /(?<!\bnot\s)\b(?:by|until|till|before)\s(?:the\s)?(?:(?:mid|early|late)[\s-]|\w+\sof\s|\d{1,2}(?:st|nd|rd|th)?\s)?$/iu.test(
    leadOf(figure),
  );
}

const lookBack = 24;
function leadOf({ reading, quantity: { start } }: GivenFigure): string {
  return reading.text.slice(Math.max(reading.span.start, start - lookBack), start);
}

/** "Above 4 percent" and "beyond the 4 percent": the same figure, which only one of them bounds. */
function isSameUnbound(page: GivenFigure, own: GivenFigure): boolean {
  if (page.quantity.measure !== 'percent' || page.quantity.value !== own.quantity.value) return false;
  return [page, own].some(({ reading, quantity }) => boundOf(reading.text, quantity) === undefined);
}

/** "three" of "three of the five judges": nothing follows it, so what it counts may be what the page's figure counts. */
function isBareInClaim({ measure, value }: Quantity, { slots }: Profile): boolean {
  if (measure !== 'count') return false;
  return slots.some(
    (slot) => slot.measure === 'count' && slot.nouns.size === 0 && slot.values.some((v) => v.value === value),
  );
}

/** "13" beside "61 of the 74": what is left where the claim counts some of a whole, and the page gives one of the two besides. */
function isRest({ measure, value }: Quantity, { quantities: said }: Reading, { references }: Profile): boolean {
  if (measure !== 'count') return false;
  return references.some(({ reading: { text, quantities } }) =>
    quantities.some((some, i) => {
      const whole = quantities[i + 1];
      if (!whole || !ofWhole.test(text.slice(some.end, whole.start)) || whole.value - some.value !== value)
        return false;
      return said.some((other) => other.value === some.value || other.value === whole.value);
    }),
  );
}
const ofWhole = /^(?:\s\p{L}+)?\sof\s(?:the\s|its\s|their\s)?$/u;

/** A figure of the claim, with the source of the text that gives it. */
interface OwnFigure extends GivenFigure {
  readonly source: string | undefined;
}

/** Where the claim's texts give a figure. */
function givenIn({ references }: Profile, { measure, values }: Slot): OwnFigure[] {
  return references.flatMap(({ reading, source }) =>
    reading.quantities.flatMap((quantity) => {
      if (quantity.measure !== measure) return [];
      const words = withNoun(reading, quantity);
      return values.some((value) => value.source === source && value.words === words)
        ? [{ reading, quantity, source }]
        : [];
    }),
  );
}

/** How the page writes a figure, and each source, by source id. What bounds it is quoted where the rest is the same: "more than 500", "up to 500". */
function inWords(page: GivenFigure, given: readonly OwnFigure[]) {
  const write = (quote: (figure: GivenFigure) => string) => {
    const reported: Record<string, string> = {};
    for (const { source, ...own } of given) if (source !== undefined) reported[source] ??= quote(own);
    return { words: quote(page), reported };
  };
  const plain = write(wordsOf);
  const isSame = Object.values(plain.reported).some((words) => words.toLowerCase() === plain.words.toLowerCase());
  return isSame ? write(boundedWords) : plain;
}

/** With all parts of a duration, and the sign or word that makes a figure one of money or a percentage. */
function wordsOf({ reading, quantity }: GivenFigure): string {
  const { text } = reading;
  const whole = wholeAround(reading, quantity);
  if (whole) return text.slice(whole.start, whole.end);
  const unit = unitAfter[quantity.measure]?.exec(text.slice(quantity.end))?.[0] ?? '';
  return text.slice(signedStart(text, quantity), quantity.start) + withNoun(reading, quantity) + unit;
}
const unitAfter: Partial<Record<Measure, RegExp>> = {
  percent: /^(?:\s?%|[\s-]per\s?cent\b)/iu,
  money: /^\s(?:dollars?|euros?|pounds?|rupees?|rou?bles?|yen|yuan|cents?|USD|EUR|GBP)\b/iu,
};

function signedStart(text: string, { measure, start }: Quantity): number {
  const sign = measure === 'money' ? /[$€£¥]\s?$/u.exec(text.slice(Math.max(0, start - 2), start)) : null;
  return start - (sign?.[0].length ?? 0);
}

function boundedWords({ reading, quantity }: GivenFigure): string {
  const { text } = reading;
  const start = wholeAround(reading, quantity)?.start ?? signedStart(text, quantity);
  return text.slice(boundedStart(text, { ...quantity, start }), start) + wordsOf({ reading, quantity });
}
