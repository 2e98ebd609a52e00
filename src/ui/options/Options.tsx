/** What the options page shows; what it shows it for, and what a click or a dropped file does, is passed in. */
import { failedWords } from '../fault-words.ts';
import { size } from '../numbers.ts';
import type { PaintSamples } from '../Preview.tsx';
import { Switch } from '../Switch.tsx';
import { say } from '../words.ts';
import { Appearance } from './Appearance.tsx';
import { Backup } from './Backup.tsx';
import { Claims } from './claims/Claims.tsx';
import { Import } from './Import.tsx';
import { Keys } from './Keys.tsx';
import { Packs } from './Packs.tsx';
import { RoomDialog } from './RoomDialog.tsx';
import { Sites } from './Sites.tsx';
import { Subscriptions } from './Subscriptions.tsx';
import type { OptionsActions, OptionsState, StorageState } from './state.ts';
import { Unwanted } from './Unwanted.tsx';

export interface OptionsProps {
  readonly state: OptionsState;
  readonly actions: OptionsActions;
  readonly paint: PaintSamples;
}

export function Options({ state, actions, paint }: OptionsProps) {
  return (
    <main>
      <h1>{say('optionsTitle')}</h1>
      <p class="fault" role="alert">
        {state.fault !== undefined && failedWords(say('optionsFailed'), state.fault)}
      </p>
      <section>
        <Switch on={state.on} onToggle={actions.toggleAll}>
          {say('optionsSwitch')}
        </Switch>
        <p>{say('optionsSwitchMore')}</p>
      </section>
      <Appearance state={state} actions={actions} paint={paint} />
      <Packs packs={state.packs} removed={state.removed} actions={actions} />
      <Import importing={state.importing} actions={actions} />
      <Subscriptions rows={state.subscriptions} actions={actions} />
      {state.roomQuestion && <RoomDialog {...state.roomQuestion} />}
      <Claims packs={state.packs.filter(({ fault }) => fault === undefined)} claims={state.claims} actions={actions} />
      <Sites sites={state.sitesOff} onSwitch={actions.switchSite} />
      <Unwanted rows={state.unwanted} onWant={actions.want} />
      <Keys keys={state.keys} canChange={state.canChangeKeys} actions={actions} />
      <Backup backup={state.backup} actions={actions} />
      {state.storage && <Storage storage={state.storage} />}
      <section aria-labelledby="privacy">
        <h2 id="privacy">{say('optionsPrivacy')}</h2>
        <p>{say('optionsPrivacyReads')}</p>
        <p>{say('optionsPrivacyKeeps')}</p>
        <p>{say('optionsPrivacySeen')}</p>
      </section>
    </main>
  );
}

function Storage({ storage: { kept, used } }: { readonly storage: StorageState }) {
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{say('optionsStorage')}</h2>
      <p>{say('optionsStorageUsed', size(used))}</p>
      <p>{say(kept ? 'optionsStorageKept' : 'optionsStorageNotKept')}</p>
    </section>
  );
}
