/** Tells whether a page's figure agrees with a claim's, as the words around each bound it: "265,618" with "more than 260,000"; nothing else. */
import { endingIn } from '../text/ending-in.ts';
import type { Measure, Quantity } from '../text/quantities.ts';
import { sameValue } from './same-value.ts';

/** How words bound a figure: "more than", "at least", "less than", "at most", "nearly" (not quite, but close), "about". Of years, "after" and "before". */
export type Bound = 'above' | 'least' | 'below' | 'most' | 'nearly' | 'about';

/** A figure of a claim. */
export interface Figure {
  readonly measure: Measure;
  readonly value: number;
  readonly bound: Bound | undefined;
}

/** A figure of `text` as its words bound it. */
export function figureOf(text: string, quantity: Quantity): Figure {
  return { measure: quantity.measure, value: quantity.value, bound: boundOf(text, quantity) };
}

type Bounds = readonly (readonly [Bound, (text: string) => boolean])[];

/** "Nearly a dozen", "over $5". */
const money = '(?:an?\\s)?[$€£¥]?\\s?';
const beforeAmount: Bounds = [
  ['least', endingIn(`\\b(?:at\\sleast|(?:no|not)\\s(?:fewer|less)\\sthan|a\\sminimum\\sof)\\s${money}`)],
  ['most', endingIn(`\\b(?:at\\smost|no\\smore\\sthan|a\\smaximum\\sof|not\\smore\\sthan)\\s${money}`)],
  [
    'above',
    endingIn(`\\b(?:more\\sthan|over|above|upwards\\sof|in\\sexcess\\sof|exceed\\w*|greater\\sthan)\\s${money}`),
  ],
  [
    'nearly',
    endingIn(
      `\\b(?:nearly|almost|close\\s(?:to|on)|getting\\son\\sfor|approaching|nearing|just\\s(?:under|below)|up\\sto|not\\squite|as\\s(?:many|much)\\sas)\\s${money}`,
    ),
  ],
  ['below', endingIn(`\\b(?:under|fewer\\sthan|less\\sthan|below)\\s${money}`)],
  ['about', endingIn(`\\b(?:about|around|roughly|some|approximately|an\\sestimated|or\\sso)\\s${money}`)],
];
const afterAmount: Bounds = [
  ['least', beginningWith(/(?:\+|,?\sif\snot\smore\b|\s?(?:or|and)\s(?:more|above|over|older|longer)\b|-plus\b)/iuy)],
  ['most', beginningWith(/\sor\s(?:fewer|less|below|under|younger)\b/iuy)],
  ['about', beginningWith(/\sor\sso\b|-odd\b/iuy)],
];
const startOf = 'the\\s(?:start|beginning)\\sof\\s';
const middleOf = 'the\\smiddle\\sof\\s';
const endOf = 'the\\s(?:end|close)\\sof\\s';
/** A part of a year takes the year in, or not: 2025 is before the end of 2025. */
const beforeYear: Bounds = [
  ['below', endingIn(`\\b(?:before|prior\\sto|earlier\\sthan)\\s(?:${startOf})?`)],
  ['above', endingIn(`\\b(?:after|later\\sthan)\\s(?:${endOf})?`)],
  ['least', endingIn(`\\b(?:after|later\\sthan)\\s(?:${startOf}|${middleOf})`)],
  ['most', endingIn(`\\b(?:before|prior\\sto|earlier\\sthan)\\s(?:${middleOf}|${endOf})`)],
  ['most', endingIn(`\\b(?:by|until|till|no\\slater\\sthan)\\s(?:${startOf}|${middleOf}|${endOf})?`)],
];

function beginningWith(pattern: RegExp): (text: string) => boolean {
  return (text) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  };
}

/** Characters looked at on either side of a figure. */
const reach = 28;

/** How the words around a figure of `text` bound it; undefined where they do not. */
export function boundOf(text: string, { measure, start, end }: Quantity): Bound | undefined {
  if (measure === 'month') return undefined;
  const before = leadOf(text, start);
  if (measure === 'year') return boundIn(before, beforeYear);
  return boundIn(before, beforeAmount) ?? boundIn(text.slice(end, end + reach), afterAmount);
}

/** What stands shortly before in the same block: a heading's last word ("What it is about") bounds nothing. */
function leadOf(text: string, start: number): string {
  const lead = text.slice(Math.max(0, start - reach), start);
  return lead.slice(lead.lastIndexOf('\n') + 1);
}

/** Where the words begin that bound a figure from before; its own start where none do. */
export function boundedStart(text: string, { measure, start }: Quantity): number {
  const bounds = measure === 'year' ? beforeYear : beforeAmount;
  const lead = leadOf(text, start);
  const bound = measure === 'month' ? undefined : boundIn(lead, bounds);
  if (bound === undefined) return start;
  // The fewest words that bound it so: those of "no more than" do not begin with "more".
  const words = [...lead.matchAll(/\S+/gu)].map(({ index }) => index).reverse();
  const from = words.find((index) => boundIn(lead.slice(index), bounds) === bound);
  return from === undefined ? start : start - lead.length + from;
}

function boundIn(text: string, bounds: Bounds): Bound | undefined {
  return bounds.find(([, stands]) => stands(text))?.[0];
}

/** Share of a figure by which it may be rounded. */
const roundedTo = 0.1;
/** The same where a bounded figure has one digit and noughts, or is a dozen or two: "more than half a million" of 610,000, "more than two dozen" of 30. */
const roughlyTo = 0.25;
/** Percentage points by which a share in words is rounded: 43 percent are "two fifths". */
const roundedShare = 5;
/** Share of a bound by which an exact figure may pass it: beyond, it is another figure. */
const farthest = 0.5;
/** The same for years. */
const farthestYears = 10;
/** What may be lost where miles are written as kilometres, or months as days. */
const converted = 0.01;

/**
 * Whether a figure that stands in `text` agrees with one of a claim. Both may be bounded: an exact figure agrees with a bound that it keeps, a bounded one with what
 * it may stand for; two bounds of one kind where they are about the same.
 */
export function agrees(text: string, page: Quantity, own: Figure): boolean {
  const { measure, value } = page;
  if (measure !== own.measure) return false;
  if (measure === 'month') return value === own.value;
  if (measure === 'year') return yearsAgree(value, boundOf(text, page), own);
  if (own.bound === undefined && page.share && Math.abs(own.value - value) <= roundedShare) return true;
  // Most figures are as far apart as no bound reaches.
  if (Math.abs(own.value - value) > farthest * Math.max(own.value, value)) return false;
  const bound = boundOf(text, page);
  const slack = measure === 'distance' || measure === 'duration' ? converted : 0;
  if (own.bound === undefined) {
    // "lording it over nine villages" bounds nothing.
    if (value === own.value) return true;
    if (bound === undefined || bound === 'about')
      return sameValue(measure, own.value, value) || (bound === 'about' && isRoundedTo(own.value, value));
    const most = /dozen$/iu.test(text.slice(page.start, page.end))
      ? farthest
      : isRoughest(value)
        ? roughlyTo
        : roundedTo;
    return keeps(own.value, { value, bound }, slack, most);
  }
  if (bound !== undefined)
    return !areOpposite(bound, own.bound) && isRoundedTo(value, own.value) && !isShortOf(value, bound, own);
  return keeps(value, own, slack, farthest);
}

function yearsAgree(value: number, bound: Bound | undefined, own: Figure): boolean {
  if (own.bound === undefined || own.bound === bound) return value === own.value;
  if (bound !== undefined) return !areOpposite(bound, own.bound) && value === own.value;
  const past = isFloor(own.bound) ? value - own.value : own.value - value;
  return (past > 0 || (past === 0 && (own.bound === 'most' || own.bound === 'least'))) && past <= farthestYears;
}

/**
 * Whether an exact figure keeps a bound and passes it by no more than a share of it. A round figure that is the bound itself may be the same one, told less exactly.
 * @param slack share by which a figure may have been changed by converting it
 */
function keeps(value: number, { value: limit, bound }: Omit<Figure, 'measure'>, slack: number, most: number): boolean {
  if (bound === 'about') return isRoundedTo(value, limit);
  const past = (isFloor(bound) ? value - limit : limit - value) / limit;
  if (value === limit || Math.abs(past) <= slack)
    return bound === 'least' || bound === 'most' || slack > 0 || isRound(value);
  return past > 0 && past <= (bound === 'nearly' ? roundedTo : most);
}

function isFloor(bound: Bound | undefined): boolean {
  return bound === 'above' || bound === 'least';
}

function areOpposite(one: Bound, other: Bound): boolean {
  return one !== 'about' && other !== 'about' && isFloor(one) !== isFloor(other);
}

/** "About 45,000" is not "more than 50,000", though it may be rounded to that. */
function isShortOf(value: number, bound: Bound, own: Figure): boolean {
  return bound === 'about' && isFloor(own.bound) && value <= (1 - roundedTo) * own.value;
}

function isRoundedTo(value: number, to: number): boolean {
  return Math.abs(value - to) <= roundedTo * to;
}

/** Of one digit and noughts, from 10 on, in units that are counted in tens or otherwise. */
function isRoughest(value: number): boolean {
  return value >= 10 && value % 10 ** Math.floor(Math.log10(value)) === 0;
}

/** Of two digits and noughts, from 20 on: a figure that newsrooms round to. */
function isRound(value: number): boolean {
  return value >= 20 && value % 10 ** (Math.floor(Math.log10(value)) - 1) === 0;
}
