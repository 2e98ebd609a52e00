/** Reads the structured data that a page sends: well-typed and of a bearable size, or refused; what it says is not looked at. */
import * as v from 'valibot';
import type { StructuredData } from '../claims/claim-review/read-reviews.ts';

/** Above what a page may send (page/structured-data): UTF-16 units of scripts and items together, and numbers of each. */
const mostText = 3_000_000;
const most = 10_000;

const short = v.optional(v.pipe(v.string(), v.maxLength(10_000)));

const fields = v.object({
  url: short,
  headline: short,
  language: short,
  texts: v.pipe(
    v.array(v.string()),
    v.maxLength(most),
    v.check((texts) => sizeOf(texts) <= mostText, `more than ${mostText} characters of text`),
  ),
  items: v.pipe(v.array(v.unknown()), v.maxLength(most)),
});

const pageData = v.pipe(
  fields,
  v.forward(
    v.check(
      ({ texts, items }) => sizeOf([texts, items]) <= mostText,
      `more than ${mostText} characters of text, with that of the scripts`,
    ),
    ['items'],
  ),
);

/** UTF-16 units of all strings and names in a value, and one for each value; `Infinity` as soon as these are too many, however deep it is, and even if it holds itself. */
function sizeOf(input: unknown): number {
  let size = 0;
  const open = [input];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') size += value.length;
    else if (typeof value === 'object' && value !== null) {
      const named = !Array.isArray(value);
      if (named) for (const name of Object.keys(value)) size += name.length;
      const inner: readonly unknown[] = named ? Object.values(value) : value;
      // Counted before it is looked into: a list of nothing but itself would grow `open` without end.
      size += inner.length;
      if (size > mostText) return Number.POSITIVE_INFINITY;
      for (const each of inner) open.push(each);
    }
    if (size > mostText) return Number.POSITIVE_INFINITY;
  }
  return size;
}

/** The data in an answer to `structured`. Throws an error that names the field at fault. */
export function onePageData(answer: unknown): StructuredData {
  const read = v.safeParse(pageData, answer);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(`structured data of the page, ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
