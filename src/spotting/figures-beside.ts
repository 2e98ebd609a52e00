/** Tells where a figure of a page is of something told beside a claim: what was asked for or was before, a turnout, a place on the way; nothing else. */
import { after, before, type GivenFigure } from './given-figure.ts';

/** Whether the page's figure is of something beside, and the claim's is not. */
export function isBeside(page: GivenFigure, own: GivenFigure): boolean {
  return isChange(page, own) || (isOfAnother(page) && !isOfAnother(own));
}

function isOfAnother(figure: GivenFigure): boolean {
  const { measure } = figure.quantity;
  return (
    isWished(figure) ||
    ((measure === 'year' || measure === 'month') && isEarlier(figure)) ||
    (measure === 'duration' && isBy(figure)) ||
    /\bvotes\sto\s$/u.test(before(figure)) ||
    (measure === 'distance' && isAt(figure)) ||
    (measure === 'percent' && isTurnout(figure))
  );
}

/** "By four years to eight" cuts as much as "from 12 years to eight", and "up from 6.75 percent" goes before "to 7.25 percent". */
function isChange(page: GivenFigure, own: GivenFigure): boolean {
  const by = (figure: GivenFigure): boolean => /\bby\s(?:[$€£¥]|\p{L}+\s)?$/iu.test(before(figure));
  const from = (figure: GivenFigure): boolean => /\bfrom\s(?:[$€£¥]|\p{L}+\s)?$/iu.test(before(figure));
  const to = (figure: GivenFigure): boolean => /\bto\s(?:[$€£¥]|\p{L}+\s)?$/iu.test(before(figure));
  return (by(page) && from(own)) || (from(page) && (by(own) || to(own)));
}

/** "Improving her best by more than a minute". */
function isBy(figure: GivenFigure): boolean {
  return /\bby\s(?:(?:more|less)\sthan\s|\p{L}+\s)?$/iu.test(before(figure));
}

/** "Pulling away at 600 metres": a place on the way. */
function isAt(figure: GivenFigure): boolean {
  return /\bat\s$/iu.test(before(figure));
}

/** "On a turnout of 85 per cent": no share of those who voted. */
function isTurnout(figure: GivenFigure): boolean {
  return /\bturnout\b[^,;.]*$/iu.test(before(figure)) || /^[^,;.]{0,12}\sturnout\b/iu.test(after(figure));
}

/** "Prosecutors wanted 50 years", "the 30 years that the state asked for": what did not come about. */
function isWished(figure: GivenFigure): boolean {
  return wishedBefore.test(before(figure)) || wishedAfter.test(after(figure));
}
const wishedBefore =
  /\b(?:want(?:s|ed|ing)?|sought|(?:prosecut\p{L}*|lawyers|police|unions?|state)\s(?:had\s|have\s)?(?:asked|called)\sfor|original(?:ly)?|initial(?:ly)?|could\shave|first\sround|who\shad|which\shad)\b[^,;.]*$|\b(?:earlier|previous(?:ly)?|former(?:ly)?)\b[^;.]*$/iu;
const wishedAfter =
  /^\s(?:(?:in\s\p{L}+\s)?(?:that|which)\s)?(?:[\p{L}\u2019']+\s){0,3}(?:wanted|asked|sought|demanded|requested)\b/iu;

/** "The passages that rain had sealed in June", "first published in 2007", "the worst since 1992", "who led it when its banks failed in October": what was before it happened. */
function isEarlier({ reading: { text, span }, quantity: { start, end } }: GivenFigure): boolean {
  // No more, since a page may have a sentence of thousands of words.
  const lead = text.slice(Math.max(span.start, start - farBack), start);
  // "The February 1995 collapse".
  if (
    /\bthe\s(?:\p{Lu}\p{L}+\s)?$/u.test(lead) &&
    /^\s(?:\d{4}\s)?(?!(?:to|and|or|in|on|at|as|for|by|when|after)\b)\p{Ll}/u.test(text.slice(end, end + 12))
  )
    return true;
  return earlier.some((pattern) => pattern.test(lead));
}
const farBack = 160;
const earlier = [
  /\b(?:that|which|whom|after|because)\s(?:[\p{L}\u2019'-]+\s){1,6}had\s(?:[\p{L}\u2019'-]+\s){1,8}$/iu,
  /\b(?:first|only|worst|best|\p{L}+est|power|stood)\b[^,;.]*\bsince\s(?:[\p{L}\d]+\s){0,3}$/iu,
  /(?<!\b(?:was|were|been|be|is|are|and)\s)\b(?:founded|built|published|launched|born|bought|established|looted|brought)\s(?:[\p{L}\u2019'-]+\s){0,5}(?:in|on)\s(?:\d+\s)?$/iu,
  /,\s(?:which|who|whose)\s[^,;.]*\b(?:in|on)\s(?:\d+\s|\p{Lu}\p{L}+\s)?$/u,
];
