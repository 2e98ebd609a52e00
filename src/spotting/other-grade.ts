/** Tells where a page's age, temperature, magnitude or factor is not what the claim gives one of; nothing else. */
import { numbersIn } from '../text/numbers.ts';
import type { Measure } from '../text/quantities.ts';
import { after, before, type GivenFigure } from './given-figure.ts';

/** Measures of which a sentence may give several: somebody else's age, a former record, an aftershock. */
const graded: ReadonlySet<Measure> = new Set(['age', 'temperature', 'magnitude', 'factor']);

/** Whether the page gives the claim's figure besides, in whatever way, or one that is rounded to it, or another's. False for other measures. */
export function isOtherGrade(page: GivenFigure, own: GivenFigure): boolean {
  const { reading, quantity } = page;
  if (!graded.has(quantity.measure)) return false;
  const { words, quantities } = reading;
  const isElsewhere = ({ value }: { value: number }): boolean => value === own.quantity.value;
  if (quantity.measure !== 'factor' && numbersIn(words).some(isElsewhere)) return true;
  if (quantities.filter(({ measure }) => measure === quantity.measure).length > 1) return true;
  const { measure, value } = quantity;
  if (measure === 'age') return !isSameHolder(page, own);
  const decimals = /\.(\d+)/u.exec(reading.text.slice(quantity.start, quantity.end))?.[1]?.length ?? 0;
  if (Math.abs(value - own.quantity.value) <= 0.5 * 10 ** -decimals + tiny) return true;
  return measure === 'temperature' && (besideHeat.test(before(page)) || isDistance(page) !== isDistance(own));
}
/** What halves of tenths lose in binary. */
const tiny = 1e-9;

/** "10C above the average": how far, where the claim says how hot. */
function isDistance(figure: GivenFigure): boolean {
  return /^\s(?:above|below|more|less|higher|lower|warmer|colder)\b/iu.test(after(figure));
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
