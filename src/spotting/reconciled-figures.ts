/** Tells where a figure of a page agrees with none of a claim's, and yet contradicts none, as ranges, deadlines and other ways of saying it have it; nothing else. */
import type { Quantity } from '../text/quantities.ts';
import type { Span } from '../text/span.ts';
import { agrees, boundOf, figureOf } from './figure-agreement.ts';
import { isBeside } from './figures-beside.ts';
import { after, before, type GivenFigure } from './given-figure.ts';
import { isOtherGrade } from './other-grade.ts';
import { isInOtherUnits } from './other-units.ts';
import { isPartOrSum } from './parts-and-sums.ts';
import { wholeAround } from './whole-durations.ts';

/** Whether the page's figure may stand beside this one of the claim's. */
export function isReconciled(page: GivenFigure, own: GivenFigure): boolean {
  const { measure } = page.quantity;
  return (
    isWithinRange(page, own) ||
    (measure === 'duration' && (isSameWhole(page, own) || isLoose(page, own) || isOtherTime(page, own))) ||
    (measure === 'percent' && isOtherSide(page, own)) ||
    (measure === 'month' && isNextMonth(page, own)) ||
    (measure === 'year' && isSameDeadline(page, own)) ||
    isHighest(page, own) ||
    isInOtherUnits(page, own) ||
    isPartOrSum(page, own) ||
    isBeside(page, own) ||
    isOtherGrade(page, own)
  );
}

/** "11" beside "between 10 and 12", and the other way round; of two ranges each end counts. */
function isWithinRange(page: GivenFigure, own: GivenFigure): boolean {
  const [said, claimed] = [rangeOf(page), rangeOf(own)];
  if (said && claimed) return false;
  const [range, value] = claimed ? [claimed, page.quantity.value] : [said, own.quantity.value];
  return range !== undefined && range.from <= value && value <= range.to;
}

/** UTF-16 units looked at before a range. */
const lookBack = 32;

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

/** "By the start of July" is by the end of June. */
function isNextMonth(page: GivenFigure, own: GivenFigure): boolean {
  const follows = (earlier: GivenFigure, later: GivenFigure): boolean =>
    earlier.quantity.value + 1 === later.quantity.value &&
    /\b(?:by|until|before)\sthe\s(?:end|close)\sof\s$/iu.test(before(earlier)) &&
    /\b(?:by|until|before)\sthe\s(?:start|beginning)\sof\s$/iu.test(before(later));
  return follows(page, own) || follows(own, page);
}

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
