/** Reads the structured data that a page sends: well-typed and of a bearable size, or refused; what it says is not looked at. */
import * as v from 'valibot';
import type { StructuredData } from '../claims/claim-review/read-reviews.ts';

/** Above what a page may send (page/structured-data): UTF-16 units of scripts, and numbers of them. */
const mostText = 3_000_000;
const most = 10_000;

const short = v.optional(v.pipe(v.string(), v.maxLength(10_000)));

const pageData = v.object({
  url: short,
  headline: short,
  language: short,
  texts: v.pipe(
    v.array(v.string()),
    v.maxLength(most),
    v.check((texts) => texts.reduce((sum, text) => sum + text.length, 0) <= mostText, 'too much text'),
  ),
  items: v.pipe(v.array(v.unknown()), v.maxLength(most)),
});

/** The data in an answer to `structured`. Throws an error that names the field at fault. */
export function onePageData(answer: unknown): StructuredData {
  const read = v.safeParse(pageData, answer);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(`structured data of the page, ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
