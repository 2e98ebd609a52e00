/** Reads the notes that a page sends of itself: well-typed, of a bearable size, or refused with the field at fault. */
import * as v from 'valibot';
import type { PageNotes } from '../claims/page-notes.ts';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

const pageNotes = v.object({
  url: text(100_000),
  selected: text(5000),
  language: text(35),
  headlines: v.pipe(v.array(text(1000)), v.maxLength(10)),
  canonical: text(2048),
  data: v.pipe(v.array(text(200_000)), v.maxLength(20)),
  metas: v.pipe(v.array(v.tuple([text(100), text(2048)])), v.maxLength(60)),
  times: v.pipe(v.array(text(100)), v.maxLength(20)),
});

/** The notes in an answer to `notes`. Throws an error that names the field at fault. */
export function onePageNotes(answer: unknown): PageNotes {
  const read = v.safeParse(pageNotes, answer);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(`notes of the page, ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
