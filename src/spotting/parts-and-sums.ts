/** Tells where figures of a page are parts of a claim's, or their sum; nothing else. */
import { after, before, type GivenFigure } from './given-figure.ts';

/** Whether the page's figure is a part of what the claim's counts, with the others of its sentence the whole of it, or several of it together. */
export function isPartOrSum(page: GivenFigure, own: GivenFigure): boolean {
  return isSummedUp(page, own) || (page.quantity.measure === 'count' && isPartOrRest(page, own));
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

/** "Sentences that add up to 28 years" of two who got 14 each; "367 passengers and 12 crew" of 379 people. */
function isSummedUp(page: GivenFigure, { quantity: own }: GivenFigure): boolean {
  const { reading, quantity } = page;
  const times = quantity.value / own.value;
  if (Number.isInteger(times) && times > 1 && times <= mostSummed && inAll.test(before(page) + after(page)))
    return true;
  const { quantities, text, span } = reading;
  if (own.measure !== 'count' || quantity.value >= own.value) return false;
  const counts = quantities.filter(({ measure }) => measure === 'count');
  const rest = own.value - counts.reduce((sum, { value }) => sum + value, 0);
  if (rest === 0 && counts.length > 1) return true;
  // "Three women and the driver", "two at the scene and a third in hospital".
  if (rest > 0 && rest <= mostUncounted && uncounted.test(text.slice(span.start, span.end))) return true;
  const at = counts.findIndex(({ start }) => start === quantity.start);
  return [counts.slice(at - 1, at + 1), counts.slice(at, at + 2)].some(
    ([one, other]) =>
      one !== undefined &&
      other !== undefined &&
      one.value + other.value === own.value &&
      /\b(?:and|plus)\s$/iu.test(text.slice(one.end, other.start)),
  );
}
/** Of those who are told of without a figure: "the driver", "one more". */
const mostUncounted = 2;
const uncounted =
  /\b(?:and|plus)\s(?:an?|the|his|her|one|another)\s|\bone\s(?:in|more|other)\b|\b(?:An?|The|an?|the)\s\p{L}+\sand\s/u;
const mostSummed = 10;
const inAll = /\b(?:add(?:s|ed|ing)?\sup|total\w*|combined|between\sthem|altogether)\b/iu;
