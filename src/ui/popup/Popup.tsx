/** What the popup shows of one page; what it shows it for, and what a click does, is passed in. */

import { Switch } from '../Switch.tsx';
import { say } from '../words.ts';
import { Matches } from './Matches.tsx';
import { Notice } from './Notice.tsx';
import type { PopupState } from './state.ts';

export interface PopupProps {
  readonly state: PopupState;
  /** Go to the match with this key (`MatchView.key`) and open its card. */
  readonly onOpen: (key: string) => void;
  readonly onToggleSite: () => void;
  readonly onToggleAll: () => void;
  readonly onOptions: () => void;
}

export function Popup({ state, onOpen, onToggleSite, onToggleAll, onOptions }: PopupProps) {
  const { site, on, siteOn, privateWindow } = state;
  return (
    <>
      <header>
        <h1 class="brand">
          <Switch on={on} disabled={privateWindow} onToggle={onToggleAll}>
            {say('extName')}
          </Switch>
        </h1>
      </header>
      <main>{state.kind === 'found' ? <Matches views={state.views} onOpen={onOpen} /> : <Notice state={state} />}</main>
      <footer>
        {site !== undefined && on && (
          <Switch on={siteOn} disabled={privateWindow} onToggle={onToggleSite}>
            {say('popupOnSite', site)}
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
