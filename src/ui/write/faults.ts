/** Says what is wrong with what was typed into a form for a claim, field by field, in the reader's words; the pack's validator has the last word. */
import { number } from '../numbers.ts';
import { say } from '../words.ts';
import type { SourceFields, WriteValues } from './state.ts';

/** As the pack format has it, in UTF-16 units. */
export const longestQuote = 300;
const longestText = 5000;
const longestUrl = 2048;

/** What is wrong, by field; a sound field is absent. */
export type Faults<Fields> = { readonly [Field in keyof Fields]?: string };

export function writeFaults(
  values: WriteValues,
  selected: string,
  isTaken: (claim: string, source: SourceFields) => boolean,
): Faults<WriteValues> {
  const isNew = values.claim === '';
  return found({
    quote: quoteFault(values.quote, selected),
    claim: !isNew && isTaken(values.claim, values) ? say('writeTaken') : undefined,
    statement: isNew ? textFault(values.statement) : undefined,
    summary: isNew ? undefined : textFault(values.summary),
    relation: !isNew && values.relation === '' ? say('writeRelationFault') : undefined,
    ...sourceFaults(values),
  });
}

export function sourceFaults({ headline, outlet, url, published }: SourceFields): Faults<SourceFields> {
  return found({
    headline: textFault(headline),
    outlet: outlet.trim() === '' ? undefined : textFault(outlet),
    url: url.trim() === '' || isWebAddress(url.trim()) ? undefined : say('writeUrlFault'),
    published: published === '' || /^[1-9]\d{3}-\d{2}-\d{2}$/.test(published) ? undefined : say('writeDateFault'),
  });
}

/** A quote may be cut at either end and left out altogether, but holds no words that are not the page's. @param words those of the page, verbatim */
export function quoteFault(quote: string, words: string): string | undefined {
  const length = quote.trim().length;
  if (length > longestQuote) return say('writeLong', number(longestQuote), number(length));
  return oneLine(words).includes(oneLine(quote)) ? undefined : say('writeQuoteFault');
}

export function textFault(text: string): string | undefined {
  if (text.trim() === '') return say('writeBlank');
  return text.length > longestText ? say('writeLong', number(longestText), number(text.length)) : undefined;
}

function isWebAddress(url: string): boolean {
  return url.length <= longestUrl && /^https?:\/\/[^\s/?#]+\S*$/i.test(url) && URL.canParse(url);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function found<Fields extends object>(faults: { [Field in keyof Fields]: string | undefined }): Faults<Fields> {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined)) as Faults<Fields>;
}
