/** The page's words beside the reports, the differing words marked: the part of the card that is read first. */

import type { MatchView, ReportView } from '../../spotting/match-view.ts';
import type { Span } from '../../text/span.ts';
import { readableDate, webAddress } from '../link.ts';
import { summaryLabel } from '../pack-voice.ts';
import { say } from '../words.ts';
import { splitMarked } from './marked.ts';
import { sourceName } from './source-name.ts';
import { Values } from './Values.tsx';

export function Comparison({ view }: { readonly view: MatchView }) {
  const { match, reports } = view;
  return (
    <>
      {match.relation === 'varies' && match.differences.length > 0 && <Varied view={view} />}
      <section class="side page">
        <h3>{say('thisPage')}</h3>
        <blockquote dir="auto" class="words">
          <Marked text={match.quote} spans={view.marks} />
        </blockquote>
      </section>
      {reports.map((report) => (
        <Report key={report.source.id} view={view} report={report} />
      ))}
    </>
  );
}

/** What the page has that no source has, value by value. */
function Varied({ view }: { readonly view: MatchView }) {
  return (
    <section class="varied">
      {view.match.differences.map(({ aspect, page, reported }) => (
        <div key={`${aspect} ${page}`}>
          <h3>{say(`aspect_${aspect}`)}</h3>
          <Values view={view} page={page} values={reported} />
        </div>
      ))}
    </section>
  );
}

function Report({ view, report }: { readonly view: MatchView; readonly report: ReportView }) {
  const { source, summary, quote, review, marks } = report;
  const href = webAddress(source.url);
  const name = sourceName(view, source.id);
  return (
    <section class="side">
      <h3>{name}</h3>
      <p class="origin">
        <cite dir="auto">
          {href ? (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {source.headline}
            </a>
          ) : (
            source.headline
          )}
        </cite>
        {source.published !== undefined && <time dateTime={source.published}> · {readableDate(source.published)}</time>}
      </p>
      {review && (
        <p class="review" dir="auto">
          {say('rating')} <q>{review.rating}</q>
          {review.claimant !== undefined && <> · {say('claimedBy', review.claimant)}</>}
          {review.date !== undefined && <> · {readableDate(review.date)}</>}
        </p>
      )}
      {quote !== undefined && (
        <blockquote dir="auto" class="words">
          <Marked text={quote} spans={marks.quote} />
        </blockquote>
      )}
      <p dir="auto" class="summary">
        <b>{summaryLabel(view.pack)}</b> <Marked text={summary} spans={marks.summary} />
      </p>
    </section>
  );
}

function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return <>{splitMarked(text, spans).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>;
}
