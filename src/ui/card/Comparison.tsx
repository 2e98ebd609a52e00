/** The page's words beside the reports, the differing words marked: the part of the card that is read first. */
import type { MatchView } from '../../spotting/match-view.ts';
import { isolated } from '../isolated.ts';
import { say } from '../words.ts';
import { Marked } from './Marked.tsx';
import { Published } from './Published.tsx';
import { isReviewOfClaim, Report, Summary } from './Report.tsx';
import { Values } from './Values.tsx';

/** Reports that are shown at once; the others are a click away. */
const MOST = 4;

export function Comparison({ view }: { readonly view: MatchView }) {
  const { match, reports, further = 0 } = view;
  const [only] = reports.length === 1 ? reports : [];
  const [shown, more] = reports.length > MOST ? [reports.slice(0, MOST), reports.slice(MOST)] : [reports, []];
  return (
    <section id="compared" class={`sides ${only ? 'two' : 'many'}`}>
      {match.relation === 'varies' && match.differences.length > 0 && <Varied view={view} />}
      <Page view={view} />
      {shown.map((report) => (
        <Report view={view} report={report} summed={report !== only} />
      ))}
      {only?.quote !== undefined && <Summary view={view} report={only} />}
      {more.length > 0 && (
        <details class="more">
          <summary>{moreSources(more.length + further)}</summary>
          <div class="sides many">
            {more.map((report) => (
              <Report view={view} report={report} summed />
            ))}
          </div>
          {further > 0 && <p>{moreSources(further)}</p>}
        </details>
      )}
    </section>
  );
}

function moreSources(count: number): string {
  return say(count === 1 ? 'oneMoreSource' : 'moreSources', count);
}

/** The page's own words, and, where it is itself a source of the pack, as which one it is known. */
function Page({ view }: { readonly view: MatchView }) {
  const { match, marks, pack, pageSource, reports, statement } = view;
  // Said once, not by each of several fact-checkers.
  const checked = reports.length > 1 && reports.some((report) => isReviewOfClaim(view, report));
  return (
    <div class="side page">
      <h3>{say('thisPage')}</h3>
      <blockquote dir="auto" lang={pack.language} class="words">
        <Marked text={match.quote} spans={marks} />
      </blockquote>
      {checked && (
        <p class="summary">
          <b>{say('claimChecked')}</b> <bdi lang={pack.language}>{statement}</bdi>
        </p>
      )}
      {pageSource && (
        <p class="origin">
          {say('knownAs', isolated(pageSource.headline))}
          <Published date={pageSource.published} />
        </p>
      )}
    </div>
  );
}

/** What the page has that no source has, value by value. */
function Varied({ view }: { readonly view: MatchView }) {
  return (
    <div class="varied">
      {view.match.differences.map(({ aspect, page, reported }) => (
        <div>
          <h3>{say(`aspect_${aspect}`)}</h3>
          <Values view={view} page={page} values={reported} />
        </div>
      ))}
    </div>
  );
}
