/** The packs that were read, before anything is kept: what each is, some of its claims, and what they would highlight. */
import type { Candidate, ImportState, Trial } from '../../claims/importing.ts';
import { readableDate } from '../link.ts';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';
import type { OptionsActions } from './state.ts';

export interface ImportPreviewProps {
  /** With at least one candidate. */
  readonly ready: Extract<ImportState, { kind: 'ready' }>;
  readonly actions: Pick<OptionsActions, 'keepImport' | 'cancelImport'>;
}

export function ImportPreview({ ready: { candidates, trial }, actions }: ImportPreviewProps) {
  return (
    <div class="candidates">
      {candidates.map((candidate) => (
        <PackPreview key={candidate.id} candidate={candidate} />
      ))}
      <div role="status">
        {trial === 'under way' && <p>{say('importTrying')}</p>}
        {typeof trial === 'object' && <TrialResult trial={trial} />}
      </div>
      <p class="buttons">
        <button type="button" class="primary" onClick={actions.keepImport}>
          {sayCount('importKeep', candidates.length)}
        </button>
        <button type="button" onClick={actions.cancelImport}>
          {say('optionsCancel')}
        </button>
      </p>
    </div>
  );
}

function PackPreview({ candidate }: { readonly candidate: Candidate }) {
  const { file, title, version, language, description, author, licence, updated } = candidate;
  return (
    <article class="candidate">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p>
        <bdi>{description}</bdi>
      </p>
      <p>
        {sayCount('optionsClaims', candidate.claims)} · {sayCount('optionsSources', candidate.sources)} ·{' '}
        {languageName(language)} · {say('optionsPackVersion', version)} · {say('importUpdated', readableDate(updated))}{' '}
        · {say('importFrom', file)}
      </p>
      <p>{say('optionsPackBy', author, licence)}</p>
      {candidate.replaces !== undefined && <p>{say('importReplaces', candidate.replaces, version)}</p>}
      <h4>{say('importSamples')}</h4>
      <ul>
        {candidate.samples.map(({ statement, ratings }) => (
          <li key={statement}>
            <bdi class="words">{statement}</bdi>
            {ratings.map(({ rating, outlet }) => (
              <small key={`${outlet} ${rating}`}>
                {outlet === undefined ? say('quotedRating', rating) : say('harvestRatedBy', outlet, rating)}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </article>
  );
}

function TrialResult({ trial: { headline, article, matches, quotes } }: { readonly trial: Trial }) {
  if (!article) return <p>{say('importTryNoArticle', headline)}</p>;
  if (matches === 0) return <p>{say('importTryNothing', headline)}</p>;
  return (
    <>
      <p>{sayCount('importTryFound', matches, headline)}</p>
      <ul>
        {quotes.map(({ quote }) => (
          <li key={quote}>
            <bdi class="words">{quote}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([say('language')], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
