/** Reads the matches that a page sends: the outline that everything else rests on, well-typed, or refused. */
import * as v from 'valibot';
import type { MatchView, PageName, PageSummary } from '../spotting/match-view.ts';

/** A page that claims more matches than this is none of ours. */
const mostViews = 20_000;

const outline = v.looseObject({
  key: v.string(),
  statement: v.string(),
  sure: v.boolean(),
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  relation: v.picklist(['agree', 'differ', 'conflict', 'single']),
  match: v.looseObject({
    quote: v.string(),
    relation: v.picklist(['states', 'varies']),
    differences: v.array(v.any()),
  }),
  pack: v.looseObject({ id: v.string(), title: v.string(), language: v.string() }),
  differences: v.array(v.any()),
  reports: v.array(v.any()),
  silent: v.array(v.any()),
  sources: v.looseObject({}),
});

const matchView = v.custom<MatchView>((view) => v.is(outline, view));

const pageSummary = v.object({
  status: v.picklist(['reading', 'done', 'no-article', 'off', 'site-off', 'failed', 'reload']),
  site: v.pipe(v.string(), v.maxLength(253)),
  views: v.pipe(v.array(matchView), v.maxLength(mostViews)),
  took: v.number(),
});

/** The summary in an answer to `summary`. Throws an error that names the field at fault. */
export function onePageSummary(answer: unknown): PageSummary {
  const read = v.safeParse(pageSummary, answer);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(`summary of the page, ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}

const toDraw = v.tuple([
  v.pipe(v.array(matchView), v.minLength(1), v.maxLength(mostViews)),
  v.object({ url: v.string(), headline: v.string() }),
]);

/** The arguments of `draw`. Throws an error that names the field at fault. */
export function matchesToDraw(args: readonly unknown[]): [readonly MatchView[], PageName] {
  const read = v.safeParse(toDraw, args);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(`matches to draw, ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
