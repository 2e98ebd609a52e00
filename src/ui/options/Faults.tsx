/** Why a file was refused, line by line: where, why, and what to do. */
import type { Fault } from '../../claims/faults.ts';
import { faultWords, placeWords } from '../fault-words.ts';
import { sayCount } from '../plural.ts';

/** A broken file can have thousands of faults; the first say what is wrong with it. */
const FAULTS_SHOWN = 20;

export interface FaultsProps {
  /** What was refused, and what became of it. */
  readonly heading: string;
  readonly faults: readonly Fault[];
}

export function Faults({ heading, faults }: FaultsProps) {
  const more = faults.length - FAULTS_SHOWN;
  return (
    <div class="fault">
      <p>{heading}</p>
      <ul>
        {faults.slice(0, FAULTS_SHOWN).map((fault, i) => (
          <li key={i}>
            <OneFault fault={fault} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{sayCount('optionsMoreFaults', more)}</p>}
    </div>
  );
}

function OneFault({ fault }: { readonly fault: Fault }) {
  const { reason, hint } = faultWords(fault);
  const place = placeWords(fault);
  return (
    <>
      {place ?? (fault.path !== '' && <code dir="ltr">{fault.path}</code>)} {reason} <span class="hint">{hint}</span>
    </>
  );
}
