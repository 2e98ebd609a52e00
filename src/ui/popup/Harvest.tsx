/** Offers to keep the fact-checks that the page carries; what is kept, and where, is the caller's. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HarvestOffer } from '../../claims/claim-review/harvest.ts';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';

/** Claims that are shown; the others are counted. */
const MOST = 2;
/** The same for publishers of one claim. */
const MOST_RATINGS = 2;

export interface HarvestProps {
  /** At least one claim. */
  readonly offer: HarvestOffer;
  /** Shown as a line to be unfolded, where the popup has a list of claims already. */
  readonly folded: boolean;
  /** Nothing is written in private windows. */
  readonly disabled: boolean;
  readonly onKeep: () => void;
}

export function Harvest({ offer: { host, claims, kept }, folded, disabled, onKeep }: HarvestProps) {
  const [asked, setAsked] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    // The button is gone, and with it the focus, if the reader did not go on elsewhere.
    const at = said.current?.ownerDocument.activeElement;
    if (asked && (!at || at === at.ownerDocument.body)) said.current?.focus();
  }, [kept]);
  return (
    <section class="harvest" aria-labelledby="harvest">
      <details open={!folded}>
        <summary>
          <h2 id="harvest">{sayCount('harvestFound', claims.length)}</h2>
        </summary>
        <ul>
          {claims.slice(0, MOST).map(({ id, statement, ratings }) => (
            <li key={id}>
              <q dir="auto">{statement}</q>
              {ratings.slice(0, MOST_RATINGS).map(({ rating, outlet, elsewhere }) => (
                <div key={`${outlet} ${rating}`}>
                  <p dir="auto">
                    {outlet === undefined ? say('relationRated', rating) : say('harvestRatedBy', outlet, rating)}
                  </p>
                  {elsewhere !== undefined && <p>{say('harvestToldBy', host, elsewhere)}</p>}
                </div>
              ))}
              {ratings.length > MOST_RATINGS && <p>{sayCount('harvestMore', ratings.length - MOST_RATINGS)}</p>}
            </li>
          ))}
        </ul>
        {claims.length > MOST && <p>{sayCount('harvestMore', claims.length - MOST)}</p>}
      </details>
      <div role="status">
        {kept && (
          <p class="good" ref={said} tabIndex={-1}>
            {sayCount('harvestKept', claims.length)}
          </p>
        )}
      </div>
      {!kept && (
        <button
          type="button"
          disabled={disabled}
          onClick={() => {
            setAsked(true);
            onKeep();
          }}
        >
          {sayCount('harvestKeep', claims.length)}
        </button>
      )}
    </section>
  );
}
