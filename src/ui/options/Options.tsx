/** What the options page shows; what it shows it for, and what a click or a dropped file does, is passed in. */
import { Switch } from '../Switch.tsx';
import { say } from '../words.ts';
import { Import } from './Import.tsx';
import { Packs } from './Packs.tsx';
import type { KeyRow, OptionsState } from './state.ts';

export interface OptionsProps {
  readonly state: OptionsState;
  readonly onToggleAll: () => void;
  /** Switch on again on this site (a host name). */
  readonly onSiteOn: (site: string) => void;
  readonly onRemovePack: (id: string) => void;
  readonly onImport: (file: File) => void;
}

export function Options({ state, onToggleAll, onSiteOn, onRemovePack, onImport }: OptionsProps) {
  return (
    <main>
      <h1>{say('optionsTitle')}</h1>
      <p class="fault" role="alert">
        {state.fault !== undefined && say('optionsFailed', state.fault)}
      </p>
      <section>
        <Switch on={state.on} onToggle={onToggleAll}>
          {say('optionsSwitch')}
        </Switch>
        <p>{say('optionsSwitchMore')}</p>
      </section>
      <Sites sites={state.sitesOff} onSiteOn={onSiteOn} />
      <Packs packs={state.packs} onRemove={onRemovePack} />
      <Import importing={state.importing} onImport={onImport} />
      <Keys keys={state.keys} />
      <section>
        <h2>{say('optionsPrivacy')}</h2>
        <p>{say('optionsPrivacyReads')}</p>
        <p>{say('optionsPrivacyKeeps')}</p>
        <p>{say('optionsPrivacySeen')}</p>
      </section>
    </main>
  );
}

function Sites({ sites, onSiteOn }: { readonly sites: readonly string[]; readonly onSiteOn: (site: string) => void }) {
  return (
    <section>
      <h2>{say('optionsSites')}</h2>
      {sites.length === 0 && <p>{say('optionsNoSites')}</p>}
      <ul class="rows">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button type="button" aria-label={say('optionsSiteOnLabel', site)} onClick={() => onSiteOn(site)}>
              {say('optionsSiteOn')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Keys({ keys }: { readonly keys: readonly KeyRow[] }) {
  if (keys.length === 0) return null;
  return (
    <section>
      <h2>{say('optionsKeys')}</h2>
      <dl class="keys">
        {keys.map((row) => (
          <div key={row.description}>
            <dt>{row.description}</dt>
            <dd>{row.keys ? <kbd>{row.keys}</kbd> : say('optionsNoKey')}</dd>
          </div>
        ))}
      </dl>
      <p>{say('optionsKeysMore')}</p>
    </section>
  );
}
