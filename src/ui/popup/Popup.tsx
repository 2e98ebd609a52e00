/** What the popup shows of one page; what it shows it for, and what a click does, is passed in. */

import { failedWords } from '../fault-words.ts';
import { Switch } from '../Switch.tsx';
import { say } from '../words.ts';
import { Harvest } from './Harvest.tsx';
import { Matches, type MatchesProps } from './Matches.tsx';
import { Notice } from './Notice.tsx';
import type { PopupState } from './state.ts';

export interface PopupProps {
  readonly state: PopupState;
  /** Go to the match with this key (`MatchView.key`) and open its card. */
  readonly onOpen: (key: string) => void;
  readonly onSave: MatchesProps['onSave'];
  readonly onToggleSite: () => void;
  /** Show no claims in this tab for now, or show them again. */
  readonly onHush: () => void;
  /** Load the page anew. */
  readonly onReload: () => void;
  /** Keep the fact-checks of the page. */
  readonly onHarvest: () => void;
  readonly onToggleAll: () => void;
  readonly onOptions: () => void;
}

export function Popup({
  state,
  onOpen,
  onSave,
  onToggleSite,
  onHush,
  onReload,
  onHarvest,
  onToggleAll,
  onOptions,
}: PopupProps) {
  const { site, on, siteOn, hushed, harvest, privateWindow } = state;
  return (
    <>
      <header>
        <h1 class="brand">
          <Switch on={on} disabled={privateWindow} onToggle={onToggleAll}>
            {say('extName')}
          </Switch>
        </h1>
      </header>
      <main>
        {state.kind === 'found' ? (
          <Matches views={state.views} took={state.took} onOpen={onOpen} onSave={onSave} />
        ) : (
          <Notice state={state} onReload={onReload} />
        )}
      </main>
      {harvest !== undefined && harvest.claims.length > 0 && (
        <Harvest offer={harvest} folded={state.kind === 'found'} disabled={privateWindow} onKeep={onHarvest} />
      )}
      <footer>
        <p class="fault" role="alert">
          {state.kind === 'found' && state.notSaved && say('popupSaveFailed')}
          {state.kind === 'found' && state.changed && say('popupChanged')}
          {state.notStored &&
            failedWords(say(state.notStored.partly ? 'harvestPartly' : 'cardFailed'), state.notStored.fault)}
        </p>
        {site !== undefined && on && (
          <Switch on={siteOn} disabled={privateWindow} onToggle={onToggleSite}>
            {say('popupOnSite', site)}
          </Switch>
        )}
        {site !== undefined && on && siteOn && (
          <Switch on={!hushed} onToggle={onHush}>
            {say('popupInTab')}
          </Switch>
        )}
        {privateWindow && <p class="private">{say('popupPrivate')}</p>}
        <button type="button" class="plain" onClick={onOptions}>
          {say('popupOptions')}
        </button>
      </footer>
    </>
  );
}
