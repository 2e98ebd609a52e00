/** Claims that the reader muted, and words that are not the claim they were taken for; each can be taken back. */
import { say } from '../words.ts';
import type { UnwantedRow } from './state.ts';

export interface UnwantedProps {
  readonly rows: readonly UnwantedRow[];
  readonly onWant: (row: UnwantedRow) => void;
}

export function Unwanted({ rows, onWant }: UnwantedProps) {
  return (
    <section aria-labelledby="unwanted">
      <h2 id="unwanted">{say('optionsUnwanted')}</h2>
      {rows.length === 0 && <p>{say('optionsNothingUnwanted')}</p>}
      <ul class="rows">
        {rows.map((row) => (
          <li key={JSON.stringify([row.pack, row.claim, row.quote])}>
            <div>
              {row.quote !== undefined && (
                <blockquote class="words" dir="auto">
                  {row.quote}
                </blockquote>
              )}
              <p>{row.quote === undefined ? say('optionsMuted') : say('optionsNotSame')}</p>
              <p class="statement" dir="auto">
                {row.statement}
              </p>
            </div>
            <button
              type="button"
              aria-label={say('optionsWantLabel', row.quote ?? row.statement)}
              onClick={() => onWant(row)}
            >
              {say('optionsWant')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
