/** Tells where a page gives a figure in another unit or currency than a claim, so that the two may be one; nothing else. */
import { boundOf } from './figure-agreement.ts';
import type { GivenFigure } from './given-figure.ts';

/** Whether a duration or a sum is the claim's in other units. */
export function isInOtherUnits(page: GivenFigure, own: GivenFigure): boolean {
  const { measure } = page.quantity;
  return (measure === 'duration' && isOtherUnit(page, own)) || (measure === 'money' && isOtherCurrency(page, own));
}

/** "Six weeks" and "a month and a half": what is lost where another unit is counted in. */
function isOtherUnit(page: GivenFigure, own: GivenFigure): boolean {
  const [said, claimed] = [page, own].map(unitOfFigure);
  if (said === claimed) return false;
  const bound = boundOf(page.reading.text, page.quantity);
  const apart = own.quantity.value - page.quantity.value;
  // "More than two weeks" are 17 days, and "nearly two weeks" twelve.
  if (bound !== undefined && bound !== 'about' && (bound === 'above' || bound === 'least') !== apart > 0) return false;
  return Math.abs(apart) <= (bound === undefined ? betweenUnits : bounded) * own.quantity.value;
}
/** Share of a figure that may be lost so. */
const betweenUnits = 0.1;
/** The same where words bound it. */
const bounded = 0.25;
function unitOfFigure({ reading: { text }, quantity: { start, end } }: GivenFigure): string | undefined {
  return /(second|minute|hour|day|night|week|fortnight|month|year|decade)s?\b/iu
    .exec(text.slice(start, end))?.[1]
    ?.toLowerCase();
}

/** "8.6 million pounds" of 10 million euros. */
function isOtherCurrency(page: GivenFigure, own: GivenFigure): boolean {
  const [said, claimed] = [page, own].map(currencyOf);
  if (said === undefined || claimed === undefined || said === claimed) return false;
  const times = page.quantity.value / own.quantity.value;
  const most = said === 'pound' || claimed === 'pound' ? mostForPound : mostExchanged;
  return !(major.has(said) && major.has(claimed)) || Math.max(times, 1 / times) <= most;
}
/** Currencies of which one has been worth at most so many times another since 2009; with the pound since 1985, when it was worth between 1.05 and 2.1 dollars. */
const major: ReadonlySet<string> = new Set(['dollar', 'euro', 'pound', 'franc']);
const mostExchanged = 1.45;
const mostForPound = 2.1;
const signs: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen' };
function currencyOf({ reading: { text }, quantity: { start, end } }: GivenFigure): string | undefined {
  const sign =
    signs[
      text
        .slice(Math.max(0, start - 2), start)
        .trimEnd()
        .slice(-1)
    ];
  return (
    sign ??
    /^\s(?:\p{L}+\s)?(dollar|euro|pound|franc|crown|rupee|ro?uble|yen|yuan)s?\b/iu
      .exec(text.slice(end))?.[1]
      ?.toLowerCase()
      .replace('rouble', 'ruble')
  );
}
