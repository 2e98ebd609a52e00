/** One report beside the page's words: the source's own words first, then where they stand, then the summary. */
import type { Review } from '../../claims/types.ts';
import type { MatchView, ReportView } from '../../spotting/match-view.ts';
import { readableDate, webAddress } from '../link.ts';
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
  return (
    <div class="side">
      <h3 dir="auto">{sourceName(view, source.id)}</h3>
      {review && <Rating review={review} />}
      {quote === undefined ? (
        <Summary view={view} report={report} />
      ) : (
        <blockquote dir="auto" class="words">
          <Marked text={quote} spans={marks.quote} />
        </blockquote>
      )}
      <p class="origin">
        <Headline headline={source.headline} url={source.url} />
        <Published date={source.published} />
      </p>
      {summed && quote !== undefined && <Summary view={view} report={report} />}
    </div>
  );
}

/** What the source says in the pack's words, which are no quote and said to be none. Of a fact-check that is often the claim alone: not what it says, but what it checked. */
export function Summary({ view, report: { summary, review, marks } }: Omit<ReportProps, 'summed'>) {
  return (
    <p class="summary">
      <b>{review && isSame(summary, view.statement) ? say('claimChecked') : summaryLabel(view.pack)}</b>{' '}
      <bdi>
        <Marked text={summary} spans={marks.summary} />
      </bdi>
    </p>
  );
}

/** But for case and punctuation. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return a === b;
}

function Headline({ headline, url }: { readonly headline: string; readonly url: string | undefined }) {
  const href = webAddress(url);
  return (
    <cite dir="auto">
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {headline}
        </a>
      ) : (
        headline
      )}
    </cite>
  );
}

/** A fact-check's conclusion, in its own words. */
function Rating({ review: { rating, claimant, date } }: { readonly review: Review }) {
  return (
    <p class="review" dir="auto">
      {say('rating')} <q>{rating}</q>
      {claimant !== undefined && <> · {say('claimedBy', claimant)}</>}
      {date !== undefined && <> · {readableDate(date)}</>}
    </p>
  );
}
