/** What the page and each source have for one aspect, as named rows. */
import type { MatchView } from '../../spotting/match-view.ts';
import { say } from '../words.ts';
import { sourceName } from './source-name.ts';

export interface ValuesProps {
  readonly view: MatchView;
  /** The page's own value, where it is not that of a source. */
  readonly page?: string | undefined;
  /** Value by source id. */
  readonly values: Readonly<Record<string, string>>;
}

export function Values({ view, page, values }: ValuesProps) {
  const rows = Object.entries(values);
  const { language } = view.pack;
  return (
    <dl class={page === undefined && rows.length === 2 ? 'pair' : undefined}>
      {page !== undefined && (
        <div class="own">
          <dt>{say('thisPageSays')}</dt>
          <dd dir="auto" lang={language}>
            {page}
          </dd>
        </div>
      )}
      {rows.map(([id, value]) => (
        <div key={id}>
          <dt>{id === view.pageSource?.id && page !== undefined ? say('itsReport') : sourceName(view, id)}</dt>
          <dd dir="auto" lang={language}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
