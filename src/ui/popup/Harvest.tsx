/** Offers to keep the fact-checks that the page carries; what is kept, and where, is the caller's. */
import type { HarvestOffer } from '../../claims/claim-review/harvest.ts';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';

/** Claims that are shown; the others are counted. */
const MOST = 3;

export interface HarvestProps {
  /** At least one claim. */
  readonly offer: HarvestOffer;
  /** Nothing is written in private windows. */
  readonly disabled: boolean;
  readonly onKeep: () => void;
}

export function Harvest({ offer: { claims, kept }, disabled, onKeep }: HarvestProps) {
  return (
    <section class="harvest" aria-labelledby="harvest">
      <h2 id="harvest">{sayCount('harvestFound', claims.length)}</h2>
      <ul>
        {claims.slice(0, MOST).map(({ id, statement, ratings }) => (
          <li key={id}>
            <q dir="auto">{statement}</q>
            {ratings.map(({ rating, outlet }) => (
              <p dir="auto" key={`${outlet} ${rating}`}>
                {outlet === undefined ? say('relationRated', rating) : say('harvestRatedBy', outlet, rating)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {claims.length > MOST && <p>{sayCount('harvestMore', claims.length - MOST)}</p>}
      <div role="status">{kept && <p class="good">{sayCount('harvestKept', claims.length)}</p>}</div>
      {!kept && (
        <button type="button" disabled={disabled} onClick={onKeep}>
          {sayCount('harvestKeep', claims.length)}
        </button>
      )}
    </section>
  );
}
