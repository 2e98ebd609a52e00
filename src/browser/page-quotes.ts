/** Reads what a page says of the words of its matches: well-typed, or refused. */
import * as v from 'valibot';
import type { PageQuotes } from '../spotting/export/page-quotes.ts';

/** As many as a page may have matches; see page-summary. */
const mostQuotes = 20_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const pageQuotes = v.object({
  url: v.pipe(v.string(), v.url(), v.regex(/^https?:/)),
  title: v.string(),
  quotes: v.pipe(
    v.array(
      v.object({
        key: v.string(),
        exact: v.string(),
        place: v.optional(v.object({ start: count, end: count, prefix: v.string(), suffix: v.string() })),
      }),
    ),
    v.maxLength(mostQuotes),
  ),
});

/** The answer to `quotes`. Throws an error that names the field at fault. */
export function onePageQuotes(answer: unknown): PageQuotes {
  const read = v.safeParse(pageQuotes, answer);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(`words of the page, ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
