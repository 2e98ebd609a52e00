/** One report beside the page's words: the source's own words first, then where they stand, then the summary. */
import type { Review } from '../../claims/types.ts';
import type { MatchView, ReportView } from '../../spotting/match-view.ts';
import { Headline } from '../Headline.tsx';
import { readableDate } from '../link.ts';
import { summaryLabel } from '../pack-voice.ts';
import { say } from '../words.ts';
import { Marked } from './Marked.tsx';
import { Published } from './Published.tsx';
import { sourceName } from './source-name.ts';

export interface ReportProps {
  readonly view: MatchView;
  readonly report: ReportView;
  /** Whether the summary stands below the quote; without a quote it stands in its place anyway. */
  readonly summed: boolean;
}

export function Report({ view, report, summed }: ReportProps) {
  const { source, quote, review, marks } = report;
  const { language } = view.pack;
  return (
    <div class="side">
      <h3 dir="auto">{sourceName(view, source.id)}</h3>
      {review && <Rating review={review} published={source.published} language={language} />}
      {quote === undefined ? (
        !(isReviewOfClaim(view, report) && view.reports.length > 1) && <Summary view={view} report={report} />
      ) : (
        <blockquote dir="auto" lang={language} class="words">
          <Marked text={quote} spans={marks.quote} />
        </blockquote>
      )}
      <p class="origin">
        <Headline headline={source.headline} url={source.url} language={language} />
        <Published date={source.published} />
      </p>
      {summed && quote !== undefined && <Summary view={view} report={report} />}
    </div>
  );
}

/** What the source says in the pack's words, which are no quote and said to be none. Of a fact-check that is often the claim alone: not what it says, but what it checked. */
export function Summary({ view, report }: Omit<ReportProps, 'summed'>) {
  const { summary, marks } = report;
  return (
    <p class="summary">
      <b>{isReviewOfClaim(view, report) ? say('claimChecked') : summaryLabel(view.pack)}</b>{' '}
      <bdi lang={view.pack.language}>
        <Marked text={summary} spans={marks.summary} />
      </bdi>
    </p>
  );
}

/** Whether a report is a fact-check whose summary is the claim itself, but for case and punctuation. */
export function isReviewOfClaim({ statement }: MatchView, { summary, review }: ReportView): boolean {
  const [a, b] = [summary, statement].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return review !== undefined && a === b;
}

interface RatingProps {
  readonly review: Review;
  readonly published: string | undefined;
  readonly language: string;
}

/** A fact-check's conclusion, in its own words; its date where it is not that of the article, which stands below. */
function Rating({ review, published, language }: RatingProps) {
  const { rating, claimant, date } = review;
  return (
    <p class="review" dir="auto">
      {say('rating')} <q lang={language}>{rating}</q>
      <span class="claimed">
        {claimant !== undefined && <> · {say('claimedBy', claimant)}</>}
        {date !== undefined && date !== published && <> · {readableDate(date)}</>}
      </span>
    </p>
  );
}
