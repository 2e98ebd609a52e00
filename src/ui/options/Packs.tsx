/** The packs that pages are compared with: each can be switched off, and those that were imported removed. */
import { failedWords } from '../fault-words.ts';
import { sayCount } from '../plural.ts';
import { Switch } from '../Switch.tsx';
import { say } from '../words.ts';
import type { OptionsActions, PackRow } from './state.ts';

export interface PacksProps {
  readonly packs: readonly PackRow[];
  /** Title of the pack that was removed last, while that can be undone. */
  readonly removed: string | undefined;
  readonly actions: Pick<OptionsActions, 'switchPack' | 'removePack' | 'undoRemove'>;
}

export function Packs({ packs, removed, actions }: PacksProps) {
  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{say('optionsPacks')}</h2>
      <p>{say('optionsPacksMore')}</p>
      <ul class="rows">
        {packs.map((pack) => (
          <Row key={pack.id} pack={pack} actions={actions} />
        ))}
      </ul>
      <div class="undo" role="status">
        {removed !== undefined && (
          <>
            <p>{say('optionsRemoved', removed)}</p>
            <button type="button" onClick={actions.undoRemove}>
              {say('optionsUndo')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function Row({ pack, actions }: { readonly pack: PackRow; readonly actions: PacksProps['actions'] }) {
  const { id, title, version, author, licence, fault, on } = pack;
  return (
    <li>
      <div>
        <h3>
          <Switch on={on} onToggle={() => actions.switchPack(id, !on)}>
            <bdi>{title}</bdi>
          </Switch>
        </h3>
        {version !== '' && (
          <p>
            {say(originOf(pack))} · {say('optionsPackVersion', version)} · {sayCount('optionsClaims', pack.claims)} ·{' '}
            {sayCount('optionsSources', pack.sources)}
          </p>
        )}
        {fault !== undefined && <p class="fault">{failedWords(say('optionsPackBroken'), fault)}</p>}
        {author !== '' && <p>{say('optionsPackBy', author, licence)}</p>}
      </div>
      {!pack.builtIn && !pack.subscribed && (
        <button type="button" aria-label={say('optionsRemoveLabel', title)} onClick={() => actions.removePack(id)}>
          {say('optionsRemove')}
        </button>
      )}
    </li>
  );
}

function originOf({ builtIn, own, subscribed }: PackRow) {
  if (builtIn) return 'optionsBuiltIn';
  if (own) return 'optionsOwn';
  return subscribed ? 'optionsSubscribed' : 'optionsImported';
}
