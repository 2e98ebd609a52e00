/** The options page: wires what it shows to the settings, the stored packs, the keyboard commands and backups. */
import './browser/polyfill.ts';
import { render } from 'preact';
import type { PageText } from './article/outline.ts';
import { browser } from './browser/api.ts';
import { onTabRemembered, takeTab } from './browser/came-from.ts';
import { canChangeKeys, listKeys, openKeysPage } from './browser/keys.ts';
import { onePageText } from './browser/page-text.ts';
import { send, sendToTab } from './browser/send.ts';
import { onSettingsChange, readSettings } from './browser/settings.ts';
import { lastMigration } from './browser/settings-migrations.ts';
import { defaultSettings, type Settings } from './browser/settings-values.ts';
import { FaultError } from './claims/fault-error.ts';
import { faultAt } from './claims/faults.ts';
import { localDay } from './claims/iso-date.ts';
import { createAttempts } from './library/attempts.ts';
import { type Backup, backupFile } from './library/backup.ts';
import { createBackupFlow } from './library/backup-flow.ts';
import { changeKeysOrTell, changeOrTell } from './library/changes-told.ts';
import { claimActions } from './library/claim-actions.ts';
import { createClaimBrowser } from './library/claim-browser.ts';
import type { CheckProgress } from './library/fetch-version.ts';
import { createImportFlow } from './library/importing/import-flow.ts';
import { kept } from './library/kept.ts';
import { loadKnowledge } from './library/knowledge-file.ts';
import { onPackNews } from './library/pack-news.ts';
import { packRows } from './library/pack-rows.ts';
import { loadReader } from './library/reader.ts';
import { createRemoval } from './library/removal.ts';
import { restoreBackup } from './library/restore.ts';
import { openStore } from './library/store.ts';
import { readClaims } from './library/stored-pack.ts';
import type { StoredSubscription } from './library/subscription.ts';
import { subscriptionActions } from './library/subscription-actions.ts';
import { addRows } from './library/subscription-rows.ts';
import { subscriptionTools } from './library/subscription-tools.ts';
import { subscriptionView } from './library/subscription-view.ts';
import { openSubscriptions } from './library/subscriptions.ts';
import { unwantedRows } from './library/unwanted-rows.ts';
import { createSamplePainter } from './page/sample-painter.ts';
import { structuredData } from './page/structured-data.ts';
import { isolating, setDirection } from './ui/direction.ts';
import { importWords } from './ui/options/import-words.ts';
import { keepFocus } from './ui/options/keep-focus.ts';
import { Options } from './ui/options/Options.tsx';
import { roomQuestions } from './ui/options/room-questions.ts';
import { saveFile } from './ui/options/save-file.ts';
import type { OptionsActions, OptionsState, UnwantedRow } from './ui/options/state.ts';
import { provideWords, say } from './ui/words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('options.html has no element with the id "root" to show the options in');
const reader = kept(() => loadReader(loadKnowledge));
const askForRoom = roomQuestions((roomQuestion) => draw({ roomQuestion }));
const store = openStore(reader.get, askForRoom);
const subscriptions = openSubscriptions(subscriptionTools(reader.get));
const paint = createSamplePainter(document);
const { attempt, again } = createAttempts((fault) => draw({ fault }));
const claims = createClaimBrowser(() => draw({}), readPacks);
const ofClaims = claimActions(claims, store, {
  attempt,
  write,
  writing,
  changed: packsChanged,
  draw: () => draw({}),
  save: (name, file) => saveFile(document, name, file),
});
let settings: Settings = defaultSettings;
let stored: Awaited<ReturnType<typeof store.listPacks>> = { heads: [], broken: [] };
let subscribed: readonly StoredSubscription[] = [];
/** How far the checks of this page are, by address. */
const fetching = new Map<string, CheckProgress>();
const removal = createRemoval(store);
/** How often the packs were read, and which of these readings is shown: one that comes after a later one is dropped. */
let packReads = 0;
let packReadShown = 0;
/** How often the unwanted claims were read: an answer that was overtaken is dropped. */
let unwantedReads = 0;
let drawing = false;
/** The tab that the reader came from. */
let cameFrom = takeTab().catch(() => undefined);
let state: Omit<
  OptionsState,
  'on' | 'strength' | 'sensitivity' | 'sitesOff' | 'packs' | 'removed' | 'subscriptions' | 'claims'
> = {
  unwanted: [],
  keys: [],
  canChangeKeys: canChangeKeys(),
  importing: { kind: 'none' },
  backup: { kind: 'none' },
};

const imports = createImportFlow({
  askForRoom,
  words: importWords,
  show: (importing) => draw({ importing }),
  dataOf: (html) => structuredData(new DOMParser().parseFromString(html, 'text/html')),
  pageToTry,
  alsoLikely: () => settings.sensitivity === 'likely',
  versionOf: (id) => stored.heads.find((head) => head.id === id)?.head.version,
  kept: () => again(packsChanged),
});
const backups = createBackupFlow({ show: (backup) => draw({ backup }), save: saveBackup, restore: putInPlace });

const actions: OptionsActions = {
  toggleAll: () => write(() => changeOrTell({ kind: 'all', on: !settings.enabled })),
  setStrength: (strength) => write(() => changeOrTell({ kind: 'strength', strength })),
  setSensitivity: (sensitivity) => write(() => changeOrTell({ kind: 'sensitivity', sensitivity })),
  switchSite: (site, on) => write(() => changeOrTell({ kind: 'site', site, on })),
  switchPack: (pack, on) => write(() => changeOrTell({ kind: 'pack', pack, on })),
  removePack: (id) => write(() => removePack(id)),
  undoRemove: () => write(undoRemove),
  importFiles: (files) => write(() => imports.start(files)),
  keepImport: () => write(async () => imports.keep()),
  cancelImport: () => imports.cancel(),
  want: (row) => write(() => want(row)),
  setKeys: (name, keys) => write(() => setKeys(name, keys)),
  openKeysPage: () => attempt(openKeysPage),
  makeBackup: () => attempt(backups.make),
  readBackup: (file) => attempt(() => backups.read(file)),
  restore: () => write(backups.restore),
  forgetBackup: backups.forget,
  ...subscriptionActions(subscriptions, {
    write,
    fetching: (url, progress) => {
      if (progress === undefined) fetching.delete(url);
      else fetching.set(url, progress);
      drawSoon();
    },
    changed: async () => {
      await packsChanged();
      await send('subscriptionsChanged');
    },
  }),
  ...ofClaims.actions,
};

provideWords(isolating((key, substitutions) => browser.i18n.getMessage(key, substitutions)));
setDirection(document);
document.title = say('optionsTitle');
onSettingsChange((news) => {
  settings = news;
  draw({});
  void readUnwanted();
});
attempt(async () => {
  settings = await readSettings();
  await readUnwanted();
  draw({ keys: await listKeys() });
});
again(readPacks);
onTabRemembered(() => {
  cameFrom = takeTab().catch(() => undefined);
});
onPackNews(() => again(readPacks));
// A page that the browser had frozen was told nothing.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') again(readPacks);
});

function draw(news: Partial<typeof state>): void {
  state = { ...state, ...news };
  const { enabled, strength, sensitivity, sitesOff, packsOff } = settings;
  const keptPacks = new Set(stored.heads.map(({ id }) => id));
  const subscribedPacks = new Set(subscribed.flatMap(({ pack }) => pack ?? []));
  const shown: OptionsState = {
    ...state,
    on: enabled,
    strength,
    sensitivity,
    sitesOff,
    subscriptions: subscribed.map((row) => ({ ...subscriptionView(row, keptPacks), fetching: fetching.get(row.url) })),
    packs: packRows(stored, subscribedPacks).map((row) => ({ ...row, on: !packsOff.includes(row.id) })),
    removed: removal.title(),
    claims: ofClaims.shown(),
  };
  keepFocus(document, () => render(<Options state={shown} actions={actions} paint={paint} />, root as HTMLElement));
}

/** Draws at the next frame: a file comes in thousands of pieces. */
function drawSoon(): void {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    draw({});
  });
}

/** Does what the reader asked for where that is to be stored. Nothing is written in private windows; there, it would also be another, passing storage. */
function write(task: () => Promise<void>): void {
  attempt(() => writing(task));
}

async function writing(task: () => Promise<void>): Promise<void> {
  if (browser.extension.inIncognitoContext) throw new FaultError(faultAt('', 'privateWindow'));
  await task();
}

async function removePack(id: string): Promise<void> {
  await removal.remove(id);
  await packsChanged();
}

async function undoRemove(): Promise<void> {
  try {
    await removal.undo();
  } finally {
    // Also where it is refused: what is there now is to be seen.
    await packsChanged();
  }
}

/** The outline of the page that the reader came from, if it can be read still. It goes no further than the import worker. */
async function pageToTry(): Promise<PageText | undefined> {
  const tabId = await cameFrom;
  const outline = tabId === undefined ? null : await sendToTab(tabId, 'outline');
  return outline === null ? undefined : onePageText([outline])[0];
}

async function want({ pack, claim, quote }: UnwantedRow): Promise<void> {
  await changeOrTell(
    quote === undefined
      ? { kind: 'mute', pack, claim, on: false }
      : { kind: 'not-same', pack, claim, quote, on: false },
  );
}

async function setKeys(name: string, keys: string | undefined): Promise<void> {
  await changeKeysOrTell(name, keys);
  draw({ keys: await listKeys() });
}

async function saveBackup(): Promise<readonly string[]> {
  const made = new Date();
  // What the page shows may not have been read yet, or not be readable: a backup of defaults would be none.
  const [current, rows] = await Promise.all([readSettings(), subscriptions.list()]);
  const { file, leftOut } = await backupFile(current, store, lastMigration(), made, rows);
  saveFile(document, `crossread-${localDay(made)}.json`, file);
  return leftOut;
}

async function putInPlace(backup: Backup): Promise<void> {
  try {
    await restoreBackup(
      backup,
      await readSettings(),
      store,
      (news) => changeOrTell({ kind: 'restore', settings: news }),
      addRows,
    );
  } finally {
    // Also where subscriptions could not be added: the packs are others by then.
    again(packsChanged);
  }
}

async function packsChanged(): Promise<void> {
  await readPacks();
  await send('packsChanged');
}

async function readPacks(): Promise<void> {
  const read = ++packReads;
  const news = await Promise.all([store.listPacks(), subscriptions.list()]);
  if (read < packReadShown) return;
  packReadShown = read;
  [stored, subscribed] = news;
  claims.packsAre(stored.heads);
  removal.packsAre(stored.heads.map(({ id }) => id));
  // Granted without a question to an extension that may store without limit.
  const any = stored.heads.length + stored.broken.length > 0;
  const lasting = any ? await navigator.storage.persist() : await navigator.storage.persisted();
  const { usage = 0 } = await navigator.storage.estimate();
  draw({ storage: { kept: lasting, used: usage } });
  await readUnwanted();
}

/** Never rejects: a claim that cannot be read is named by its ids. */
async function readUnwanted(): Promise<void> {
  const read = ++unwantedReads;
  const unwanted = await unwantedRows(settings.mutedClaims, settings.notSame, stored.heads, readClaims);
  if (read === unwantedReads) draw({ unwanted });
}
