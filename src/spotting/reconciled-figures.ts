/** Tells where a figure of a page agrees with none of a claim's, and yet contradicts none, as ranges, parts and other ways of saying it have it; nothing else. */
import { numbersIn } from '../text/numbers.ts';
import type { Measure, Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import { agrees, boundOf, figureOf } from './figure-agreement.ts';
import type { Reading } from './reading.ts';
import { wholeAround } from './whole-durations.ts';

/** A figure with the sentence that gives it. */
export interface GivenFigure {
  readonly reading: Reading;
  readonly quantity: Quantity;
}

/** Whether the page's figure may stand beside this one of the claim's. */
export function isReconciled(page: GivenFigure, own: GivenFigure): boolean {
  const { measure } = page.quantity;
  return (
    isWithinRange(page, own) ||
    (measure === 'duration' &&
      (isSameWhole(page, own) || isLoose(page, own) || isOtherTime(page, own) || isInOtherUnits(page, own))) ||
    (measure === 'distance' && isAt(page) && !isAt(own)) ||
    (measure === 'money' && isOtherCurrency(page, own)) ||
    (measure === 'count' && isPartOrRest(page, own)) ||
    (graded.has(measure) && isGraded(page, own)) ||
    isChange(page, own) ||
    (measure === 'percent' && (isOtherSide(page, own) || (isTurnout(page) && !isTurnout(own)))) ||
    (measure === 'month' && isNextMonth(page, own)) ||
    (measure === 'year' && isSameDeadline(page, own)) ||
    isHighest(page, own) ||
    isSummedUp(page, own) ||
    (isWished(page) && !isWished(own))
  );
}

const lookBack = 36;
const before = ({ reading, quantity }: GivenFigure): string =>
  reading.text.slice(Math.max(reading.span.start, quantity.start - lookBack), quantity.start);
const after = ({ reading, quantity }: GivenFigure): string => reading.text.slice(quantity.end, quantity.end + lookBack);

/** "11" beside "between 10 and 12", and the other way round; of two ranges each end counts. */
function isWithinRange(page: GivenFigure, own: GivenFigure): boolean {
  const [said, claimed] = [rangeOf(page), rangeOf(own)];
  if (said && claimed) return false;
  const [range, value] = claimed ? [claimed, page.quantity.value] : [said, own.quantity.value];
  return range !== undefined && range.from <= value && value <= range.to;
}

/** The range that a figure is an end of. "From 10 to 12" is one of years and distances; of what rises or falls it says how far. */
function rangeOf({ reading: { text, quantities }, quantity }: GivenFigure): { from: number; to: number } | undefined {
  const at = quantities.findIndex(({ start }) => start === quantity.start);
  for (const [low, high] of [quantities.slice(at - 1, at + 1), quantities.slice(at, at + 2)] as Quantity[][]) {
    if (!low || !high || low.value >= high.value) continue;
    if (low.measure !== high.measure && !(low.measure === 'count' && low.nouns.length === 0)) continue;
    const lead = text.slice(Math.max(0, low.start - lookBack), low.start);
    const gap = text.slice(low.end, high.start);
    const isBetween = /\bbetween\s[$€£¥]?\s?$/iu.test(lead) && /^(?:%|\sper\s?cent)?\sand\s[$€£¥]?$/u.test(gap);
    const isFrom = high.measure !== 'year' && high.measure !== 'distance' && /\bfrom\s[$€£¥]?\s?$/iu.test(lead);
    if (isBetween || (!isFrom && /^(?:%|\sper\s?cent)?(?:\sto\s|\s?[-\u2013]\s?)[$€£¥]?$/u.test(gap)))
      return { from: low.value, to: high.value };
  }
  return undefined;
}

/** "A year and two months" are 14 months. */
function isSameWhole(page: GivenFigure, own: GivenFigure): boolean {
  const [whole, ownWhole] = [page, own].map(({ reading, quantity }) => wholeAround(reading, quantity));
  if (!whole && !ownWhole) return false;
  const said = { ...own.quantity, ...ownWhole };
  return agrees(page.reading.text, { ...page.quantity, ...whole }, figureOf(own.reading.text, said));
}

/** "More than an hour", "less than a year", "a year or two": what is said without a number bounds from afar. */
function isLoose(page: GivenFigure, own: GivenFigure): boolean {
  const { reading, quantity } = page;
  if (!isWithoutNumber(page)) return false;
  const times = (wholeAround(own.reading, own.quantity) ?? own.quantity).value / quantity.value;
  if (/^\sor\stwo\b/u.test(after(page))) return times >= 1 && times <= 2;
  const bound = boundOf(reading.text, quantity);
  if (bound === 'above' || bound === 'least') return times >= 1 && times < 2;
  return (bound === 'below' || bound === 'nearly') && times <= 1 && times > 0.5;
}

function isWithoutNumber({ reading, quantity }: GivenFigure): boolean {
  return /^(?:an?|half)\b/iu.test(reading.text.slice(quantity.start));
}

/** "A week after the flood", "after a year with the club": when something was, where the claim says how long it takes. */
function isOtherTime(page: GivenFigure, own: GivenFigure): boolean {
  return isWithoutNumber(page) && isDistanceInTime(page) && !isDistanceInTime(own);
}
function isDistanceInTime(figure: GivenFigure): boolean {
  return (
    /^\s(?:later|ago|earlier|before|after|since)\b/u.test(after(figure)) ||
    /\bafter\s(?:\w+\s)?$/iu.test(before(figure))
  );
}

/** "Cut to four fifths" is cut by a fifth, "less than half of what it was" down by more than half, and "all but two percent" 98. */
function isOtherSide(page: GivenFigure, own: GivenFigure): boolean {
  const rest = Math.abs(page.quantity.value + own.quantity.value - 100) < 1;
  if (rest && allBut.test(before(page)) !== allBut.test(before(own))) return true;
  const [said, claimed] = [page, own].map(
    (figure) => /\b(to|by)\s(?:(?:more|less)\sthan\s|\w+\s)?$/iu.exec(before(figure))?.[1],
  );
  if (said === undefined && claimed === undefined) return false;
  if (said !== undefined && claimed !== undefined) return said !== claimed;
  return rest && (said === 'to' || claimed === 'to' || isOf(said === undefined ? page : own));
}
const allBut = /\ball\sbut\s(?:about\s|some\s|around\s|roughly\s)?$/iu;
/** "less than half of the 1.2 billion". */
function isOf(figure: GivenFigure): boolean {
  return /^\sof\b/iu.test(after(figure));
}

/** "Six weeks" and "a month and a half": what is lost where another unit is counted in. */
function isInOtherUnits(page: GivenFigure, own: GivenFigure): boolean {
  const [said, claimed] = [page, own].map(unitOfFigure);
  if (said === claimed) return false;
  return Math.abs(page.quantity.value - own.quantity.value) <= betweenUnits * own.quantity.value;
}
const betweenUnits = 0.1;
function unitOfFigure({ reading: { text }, quantity: { start, end } }: GivenFigure): string | undefined {
  return /(second|minute|hour|day|night|week|fortnight|month|year|decade)s?\b/iu
    .exec(text.slice(start, end))?.[1]
    ?.toLowerCase();
}

/** "By four years to eight" cuts as much as "from 12 years to eight". */
function isChange(page: GivenFigure, own: GivenFigure): boolean {
  const by = (figure: GivenFigure): boolean => /\bby\s(?:[$€£¥]|\p{L}+\s)?$/iu.test(before(figure));
  const from = (figure: GivenFigure): boolean => /\bfrom\s(?:[$€£¥]|\p{L}+\s)?$/iu.test(before(figure));
  return (by(page) && from(own)) || (from(page) && by(own));
}

/** "8.6 million pounds" of 10 million euros. */
function isOtherCurrency(page: GivenFigure, own: GivenFigure): boolean {
  const [said, claimed] = [page, own].map(currencyOf);
  if (said === undefined || claimed === undefined || said === claimed) return false;
  const times = page.quantity.value / own.quantity.value;
  return !(major.has(said) && major.has(claimed)) || Math.max(times, 1 / times) <= mostExchanged;
}
/** Currencies of which one has been worth at most so many times another for decades. */
const major: ReadonlySet<string> = new Set(['dollar', 'euro', 'pound', 'franc']);
const mostExchanged = 1.45;
const signs: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen' };
function currencyOf({ reading: { text }, quantity: { start, end } }: GivenFigure): string | undefined {
  const sign = signs[text.slice(0, start).trimEnd().slice(-1)];
  return (
    sign ??
    /^\s(?:\p{L}+\s)?(dollar|euro|pound|franc|crown|rupee|ro?uble|yen|yuan)s?\b/iu
      .exec(text.slice(end))?.[1]
      ?.toLowerCase()
  );
}

/** "Two of his goals", "all but seven of the 120", "a week after 30 soldiers died": a part, what is left, or another event. */
function isPartOrRest(page: GivenFigure, own: GivenFigure): boolean {
  const isPart = (figure: GivenFigure): boolean => /^\sof\s(?:his|her|its|their)\b/iu.test(after(figure));
  const { text, span } = page.reading;
  if (/\ball\sbut\b/iu.test(text.slice(span.start, span.end))) return true;
  if (isPart(page) && !isPart(own)) return true;
  return isEarlierOne(page) && !isEarlierOne(own);
}
function isEarlierOne(figure: GivenFigure): boolean {
  return /\b(?:hours|days|weeks|months|years|hour|day|week|month|year)\safter\s(?:\p{L}+\s){0,3}$/iu.test(
    before(figure),
  );
}

/** Measures of which a sentence may give several: somebody else's age, a former record, an aftershock. */
const graded: ReadonlySet<Measure> = new Set(['age', 'temperature', 'magnitude', 'factor']);

/** Where the page gives the claim's figure besides, in whatever way, or one that is rounded to it, or another thing's. */
function isGraded({ reading, quantity }: GivenFigure, own: GivenFigure): boolean {
  const { words, quantities } = reading;
  const isElsewhere = ({ value }: { value: number }): boolean => value === own.quantity.value;
  if (quantity.measure !== 'factor' && numbersIn(words).some(isElsewhere)) return true;
  if (quantities.filter(({ measure }) => measure === quantity.measure).length > 1) return true;
  const { measure, value } = quantity;
  const said = reading.text.slice(quantity.start, quantity.end);
  const decimals = /\.(\d+)/u.exec(said)?.[1]?.length ?? 0;
  if (measure !== 'age' && Math.abs(value - own.quantity.value) <= 0.5 * 10 ** -decimals + 1e-9) return true;
  if (measure === 'temperature')
    return (
      besideHeat.test(before({ reading, quantity })) ||
      /^\s(?:above|below|more|less|higher|lower|warmer|colder)\b/iu.test(after({ reading, quantity })) !==
        /^\s(?:above|below|more|less|higher|lower|warmer|colder)\b/iu.test(after(own))
    );
  return measure === 'age' && !isSameHolder({ reading, quantity }, own);
}
const besideHeat = /\b(?:record\sof|rather\sthan|instead\sof|by|above|below|previous)\s(?:\p{L}+\s){0,2}$/iu;

/** Words looked at beside an age. */
const holders = 2;
/** Whether the ages are of the same person, by the word beside them: "34-year-old nurse", "Margaret Keenan, 90". */
function isSameHolder(page: GivenFigure, own: GivenFigure): boolean {
  const claimed = holderOf(own);
  return holderOf(page).some((stem) => claimed.includes(stem));
}
function holderOf(figure: GivenFigure): readonly string[] {
  const { reading, quantity } = figure;
  const isBefore = /-old$/iu.test(reading.text.slice(quantity.start, quantity.end)) || /\bAt\s$/u.test(before(figure));
  const { words } = reading;
  const beside = isBefore
    ? words.filter(({ start }) => start >= quantity.end)
    : words.filter(({ end }) => end <= quantity.start).reverse();
  const telling = beside.filter(({ stop, text }) => !stop && text !== 'aged');
  return telling.slice(0, holders).map(({ stem }) => stem);
}

/** "Pulling away at 600 metres": a place on the way. */
function isAt(figure: GivenFigure): boolean {
  return /\bat\s$/iu.test(before(figure));
}

/** "On a turnout of 85 per cent": no share of those who voted. */
function isTurnout(figure: GivenFigure): boolean {
  return /\bturnout\b[^,;.]*$/iu.test(before(figure)) || /^[^,;.]{0,12}\sturnout\b/iu.test(after(figure));
}

/** "By the start of July" is by the end of June. */
function isNextMonth(page: GivenFigure, own: GivenFigure): boolean {
  const follows = (earlier: GivenFigure, later: GivenFigure): boolean =>
    earlier.quantity.value + 1 === later.quantity.value &&
    /\b(?:by|until|before)\sthe\s(?:end|close)\sof\s$/iu.test(before(earlier)) &&
    /\b(?:by|until|before)\sthe\s(?:start|beginning)\sof\s$/iu.test(before(later));
  return follows(page, own) || follows(own, page);
}

/** "Sentences that add up to 28 years" of two who got 14 each; "367 passengers and 12 crew" of 379 people. */
function isSummedUp(page: GivenFigure, { quantity: own }: GivenFigure): boolean {
  const { reading, quantity } = page;
  const times = quantity.value / own.value;
  if (Number.isInteger(times) && times > 1 && times <= mostSummed && inAll.test(before(page) + after(page)))
    return true;
  const { quantities, text, span } = reading;
  if (own.measure === 'count' && quantity.value < own.value) {
    const counts = quantities.filter(({ measure }) => measure === 'count');
    const rest = own.value - counts.reduce((sum, { value }) => sum + value, 0);
    if (rest === 0 && counts.length > 1) return true;
    // "Three women and the driver", "two at the scene and a third in hospital".
    if (rest > 0 && rest <= mostUncounted && uncounted.test(text.slice(span.start, span.end))) return true;
  }
  const at = quantities.findIndex(({ start }) => start === quantity.start);
  return [quantities.slice(at - 1, at + 1), quantities.slice(at, at + 2)].some(([one, other]) => {
    if (one?.measure !== 'count' || other?.measure !== 'count' || own.measure !== 'count') return false;
    return one.value + other.value === own.value && /\b(?:and|plus)\s$/iu.test(text.slice(one.end, other.start));
  });
}
/** Of those who are told of without a figure: "the driver", "one more". */
const mostUncounted = 2;
const uncounted =
  /\b(?:and|plus)\s(?:an?|the|his|her|one|another)\s|\bone\s(?:in|more|other)\b|\b(?:An?|The|an?|the)\s\p{L}+\sand\s/u;
const mostSummed = 10;
const inAll = /\b(?:add(?:s|ed|ing)?\sup|total\w*|combined|between\sthem|altogether)\b/iu;

/** "Prosecutors wanted 50 years", "the 30 years that the state asked for": what did not come about. */
function isWished(figure: GivenFigure): boolean {
  return wishedBefore.test(before(figure)) || wishedAfter.test(after(figure));
}
const wishedBefore =
  /\b(?:want(?:s|ed|ing)?|sought|original(?:ly)?|initial(?:ly)?|could\shave|first\sround|who\shad|which\shad)\b[^,;.]*$|\b(?:earlier|previous(?:ly)?|former(?:ly)?)\b[^;.]*$/iu;
const wishedAfter =
  /^\s(?:(?:in\s\p{L}+\s)?(?:that|which)\s)?(?:[\p{L}\u2019']+\s){0,3}(?:wanted|asked|sought|demanded|requested)\b/iu;

/** "Before 2026" is by the end of 2025. */
function isSameDeadline(page: GivenFigure, own: GivenFigure): boolean {
  const [said, claimed] = [lastYearOf(page), lastYearOf(own)];
  return said !== undefined && said === claimed;
}
function lastYearOf(figure: GivenFigure): number | undefined {
  const lead = before(figure);
  const { value } = figure.quantity;
  const early = /\b(?:before|by)\sthe\s(?:start|beginning)\sof\s$|\b(?:before|prior\sto|earlier\sthan)\s$/iu;
  if (early.test(lead)) return value - 1;
  return /\b(?:by|until|till|before|no\slater\sthan)\s(?:the\s(?:end|close)\sof\s)?$/iu.test(lead) ? value : undefined;
}

/** "As many as 520" keeps "more than 500". */
function isHighest({ reading, quantity }: GivenFigure, own: GivenFigure): boolean {
  if (!/\b(?:up\sto|as\s(?:many|much)\sas)\s[$€£¥]?$/iu.test(before({ reading, quantity }))) return false;
  const exact: Span = { start: 0, end: 0 };
  return agrees('', { ...quantity, ...exact }, figureOf(own.reading.text, own.quantity));
}
