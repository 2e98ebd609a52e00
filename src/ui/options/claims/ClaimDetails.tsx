/** One claim with all that its pack says of it; what the reader wrote can be changed and deleted from here. */
import type { ComponentChildren } from 'preact';
import type { ClaimWhole } from '../../../claims/browsing.ts';
import type { Report, Source } from '../../../claims/types.ts';
import { Headline } from '../../Headline.tsx';
import { readableDate } from '../../link.ts';
import { say } from '../../words.ts';

export interface ClaimDetailsProps {
  readonly whole: ClaimWhole;
  /** BCP 47, of the pack's texts. */
  readonly language: string | undefined;
  /** The buttons of a claim that the reader wrote. */
  readonly children: ComponentChildren;
}

const RELATIONS = {
  agree: 'sampleAgree',
  differ: 'sampleDiffer',
  conflict: 'sampleConflict',
  single: 'sampleSingle',
} as const;

export function ClaimDetails({ whole: { claim, sources }, language, children }: ClaimDetailsProps) {
  return (
    <>
      <p class="statement" dir="auto" lang={language}>
        {claim.statement}
      </p>
      <p class="relation">
        <span class={`mark ${claim.relation}`} aria-hidden="true" />
        <span class={claim.relation}>{say(RELATIONS[claim.relation])}</span>
      </p>
      {claim.differences.length > 0 && (
        <ul>
          {claim.differences.map(({ aspect, note }) => (
            <li key={`${aspect} ${note}`}>
              {say(`aspect_${aspect}`)}: <bdi lang={language}>{note}</bdi>
            </li>
          ))}
        </ul>
      )}
      <h3>{say('claimsReports')}</h3>
      <ul class="reports">
        {claim.reports.map((report) => (
          <Reported
            key={report.source}
            report={report}
            source={sources.find(({ id }) => id === report.source)}
            language={language}
          />
        ))}
      </ul>
      {claim.wordings.length > 0 && (
        <>
          <h3>{say('claimsWordings')}</h3>
          <ul class="words">
            {claim.wordings.map((wording) => (
              <li key={wording}>
                <bdi lang={language}>{wording}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </>
  );
}

interface ReportedProps extends Pick<ClaimDetailsProps, 'language'> {
  readonly report: Report;
  readonly source: Source | undefined;
}

function Reported({ report, source, language }: ReportedProps) {
  const { quote, summary, review } = report;
  return (
    <li>
      {review && (
        <p dir="auto">
          {say('rating')} <q lang={language}>{review.rating}</q>
          {review.claimant !== undefined && <> · {say('claimedBy', review.claimant)}</>}
          {review.date !== undefined && <> · {readableDate(review.date)}</>}
        </p>
      )}
      {quote !== undefined && (
        <blockquote class="words" dir="auto" lang={language}>
          {quote}
        </blockquote>
      )}
      {summary !== quote && (
        <p dir="auto" lang={language}>
          {summary}
        </p>
      )}
      <p>
        <Headline headline={source?.headline ?? report.source} url={source?.url} language={language} />
        {[source?.outlet, source?.published && readableDate(source.published)].filter(Boolean).map((part) => (
          <span key={part}>
            {' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
    </li>
  );
}
