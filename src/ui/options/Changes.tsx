/** What changed from one version of a pack to the next: how many claims, and some of them. */
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';
import type { ChangesShown } from './subscription-state.ts';

const kinds = { added: 'subsSampleAdded', removed: 'subsSampleRemoved', altered: 'subsSampleAltered' } as const;

export function Changes({ changes: { samples, ...counts } }: { readonly changes: ChangesShown }) {
  return (
    <>
      <p>{countsText(counts)}</p>
      {samples.length > 0 && (
        <details>
          <summary>{say('subsSamples')}</summary>
          <ul class="samples">
            {samples.map(({ kind, statement, before }) => (
              <li key={`${kind} ${statement}`}>
                {say(kinds[kind])} <q dir="auto">{statement}</q>
                {before !== undefined && (
                  <>
                    {' '}
                    {say('subsBefore')} <q dir="auto">{before}</q>
                  </>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** `3 claims added · 1 claim changed` */
function countsText({ added, removed, altered }: Omit<ChangesShown, 'samples'>): string {
  const counted = [
    added > 0 && sayCount('subsAdded', added),
    removed > 0 && sayCount('subsRemoved', removed),
    altered > 0 && sayCount('subsAltered', altered),
  ].filter((text) => text !== false);
  return counted.length > 0 ? counted.join(' · ') : say('subsUnchanged');
}
