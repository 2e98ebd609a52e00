/** The packs that pages are compared with. */
import { say } from '../words.ts';
import type { PackRow } from './state.ts';

export interface PacksProps {
  readonly packs: readonly PackRow[];
  readonly onRemove: (id: string) => void;
}

export function Packs({ packs, onRemove }: PacksProps) {
  return (
    <section>
      <h2>{say('optionsPacks')}</h2>
      <p>{say('optionsPacksMore')}</p>
      <ul class="rows">
        {packs.map((pack) => (
          <li key={pack.id}>
            <div>
              <h3 dir="auto">{pack.title}</h3>
              <p>
                {say(pack.builtIn ? 'optionsBuiltIn' : 'optionsImported')} · {say('optionsPackVersion', pack.version)} ·{' '}
                {say('optionsPackSize', pack.claims, pack.sources)}
              </p>
              <p dir="auto">{say('optionsPackBy', pack.author, pack.licence)}</p>
            </div>
            {!pack.builtIn && (
              <button
                type="button"
                aria-label={say('optionsRemoveLabel', pack.title)}
                onClick={() => onRemove(pack.id)}
              >
                {say('optionsRemove')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
