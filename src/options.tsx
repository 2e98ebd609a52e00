/** The options page: wires what it shows to the settings, the stored packs and the keyboard commands. */
import './browser/polyfill.ts';
import { render } from 'preact';
import { browser } from './browser/api.ts';
import { messageOf } from './browser/failures.ts';
import { send } from './browser/send.ts';
import { changeSettings, onSettingsChange, readSettings } from './browser/settings.ts';
import { importPack } from './library/import-pack.ts';
import { loadKnowledge } from './library/knowledge-file.ts';
import { packRows } from './library/pack-rows.ts';
import { loadReader } from './library/reader.ts';
import { openStore } from './library/store.ts';
import { Options } from './ui/options/Options.tsx';
import type { ImportState, KeyRow, OptionsState } from './ui/options/state.ts';
import { provideWords, say } from './ui/words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('options.html has no element with the id "root" to show the options in');
const store = openStore(() => loadReader(loadKnowledge));
let state: OptionsState = {
  on: true,
  sitesOff: [],
  packs: packRows({ heads: [], broken: [] }),
  keys: [],
  importing: { kind: 'none' },
};

provideWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));
onSettingsChange(({ enabled, sitesOff }) => draw({ on: enabled, sitesOff }));
attempt(async () => {
  const { enabled, sitesOff } = await readSettings();
  draw({ on: enabled, sitesOff, keys: await keyRows() });
});
attempt(drawPacks);

function draw(news: Partial<OptionsState>): void {
  state = { ...state, ...news };
  render(
    <Options
      state={state}
      onToggleAll={() => attempt(() => changeSettings({ kind: 'all', on: !state.on }))}
      onSiteOn={(site) => attempt(() => changeSettings({ kind: 'site', site, on: true }))}
      onRemovePack={(id) => attempt(() => removePack(id))}
      onImport={(file) => attempt(() => takeFile(file))}
    />,
    root as HTMLElement,
  );
}

/** Does what the reader asked for, or says why it could not be done. */
function attempt(task: () => Promise<void>): void {
  draw({ fault: undefined });
  task().catch((error) => draw({ fault: messageOf(error) }));
}

async function removePack(id: string): Promise<void> {
  await store.dropPack(id);
  await packsChanged();
}

async function takeFile(file: File): Promise<void> {
  draw({ importing: { kind: 'reading', file: file.name } });
  draw({ importing: await outcomeOf(file) });
  if (state.importing.kind === 'added') await packsChanged();
}

async function outcomeOf(file: File): Promise<ImportState> {
  // Nothing is written in private windows; there, it would also be another, passing storage.
  if (browser.extension.inIncognitoContext) {
    return { kind: 'refused', file: file.name, faults: [say('optionsPrivacyKeeps')] };
  }
  const outcome = await importPack(file, store);
  return outcome.kind === 'added' ? outcome : { ...outcome, file: file.name };
}

async function packsChanged(): Promise<void> {
  await drawPacks();
  await send('packsChanged');
}

async function drawPacks(): Promise<void> {
  draw({ packs: packRows(await store.listPacks()) });
}

async function keyRows(): Promise<KeyRow[]> {
  // Firefox for Android has no commands.
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ description, shortcut }) => (description ? [{ description, keys: shortcut ?? '' }] : []));
}
