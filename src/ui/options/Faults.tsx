/** Why a file was refused, line by line. */
import { sayCount } from '../plural.ts';

/** A broken file can have thousands of faults; the first say what is wrong with it. */
const FAULTS_SHOWN = 20;

export interface FaultsProps {
  /** What was refused, and what became of it. */
  readonly heading: string;
  readonly faults: readonly string[];
}

export function Faults({ heading, faults }: FaultsProps) {
  const more = faults.length - FAULTS_SHOWN;
  return (
    <div class="fault">
      <p>{heading}</p>
      <ul>
        {faults.slice(0, FAULTS_SHOWN).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {more > 0 && <p>{sayCount('optionsMoreFaults', more)}</p>}
    </div>
  );
}
