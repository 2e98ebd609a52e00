/** Lets the reader choose which claim words report: a new one, one that is likely, or one that a search finds. */
import { useState } from 'preact/hooks';
import { Field } from '../Field.tsx';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';
import type { ClaimShown } from './state.ts';

export interface WhichClaimProps {
  readonly likely: readonly ClaimShown[];
  /** How many claims there are to be searched. */
  readonly claims: number;
  /** Id of the chosen claim; empty for a new one. */
  readonly chosen: string;
  readonly fault: string | undefined;
  readonly search: (typed: string) => readonly ClaimShown[];
  readonly onChoose: (id: string) => void;
}

export function WhichClaim({ likely, claims, chosen, fault, search, onChoose }: WhichClaimProps) {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState(likely);
  const isSearch = typed.trim() !== '';
  const found = isSearch ? search(typed) : likely;
  // What is chosen stays in sight, whatever is searched for then.
  const kept = known.filter(({ id }) => id === chosen && !found.some((one) => one.id === id));
  const choose = (claim: ClaimShown) => {
    setKnown([claim]);
    onChoose(claim.id);
  };
  return (
    <fieldset class="fields" aria-describedby="claim-fault">
      <legend>{say('writeClaim')}</legend>
      <div class="choices">
        <div>
          <input type="radio" id="claim-new" name="claim" checked={chosen === ''} onChange={() => onChoose('')} />
          <label for="claim-new">{say('writeNewClaim')}</label>
        </div>
        {[...kept, ...found].map((claim) => (
          <div key={claim.id}>
            <input
              type="radio"
              id={`claim-${claim.id}`}
              name="claim"
              checked={chosen === claim.id}
              aria-describedby={`claim-${claim.id}-more`}
              onChange={() => choose(claim)}
            />
            <label for={`claim-${claim.id}`}>
              <bdi>{claim.statement}</bdi>
            </label>
            <p id={`claim-${claim.id}-more`}>{sayCount('writeReports', claim.reports)}</p>
          </div>
        ))}
      </div>
      {claims > likely.length && (
        <Field id="claim-search" type="search" label={say('writeSearch')} value={typed} onType={setTyped} />
      )}
      <p role="status">{isSearch && found.length === 0 && say('claimsNoneFound')}</p>
      <p id="claim-fault" class="fault" role="alert">
        {fault}
      </p>
    </fieldset>
  );
}
