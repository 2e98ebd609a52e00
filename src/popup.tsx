/** The popup: wires what it shows to the page in the active tab and to the settings. */
import './browser/polyfill.ts';
import { render } from 'preact';
import { type ActivePage, askActivePage, askQuotes, isPrivateWindow, openInPage } from './browser/active-page.ts';
import { browser } from './browser/api.ts';
import { rememberTab } from './browser/came-from.ts';
import { isHushed } from './browser/hushed-tabs.ts';
import { send } from './browser/send.ts';
import { onSettingsChange, readSettings } from './browser/settings.ts';
import { type Settings, type SettingsChange, switchAt } from './browser/settings-values.ts';
import type { HarvestFailure, HarvestOffer } from './claims/claim-review/harvest.ts';
import { faultIn } from './claims/fault-error.ts';
import { fileNameOf } from './claims/selection.ts';
import { changeOrTell } from './library/changes-told.ts';
import { matchesToAnnotations } from './spotting/export/matches-to-annotations.ts';
import { matchesToCsv } from './spotting/export/matches-to-csv.ts';
import type { PageQuotes } from './spotting/export/page-quotes.ts';
import type { MatchView } from './spotting/match-view.ts';
import { isolating, setDirection } from './ui/direction.ts';
import { matchesToMarkdown } from './ui/export/matches-to-markdown.ts';
import { saveFile } from './ui/options/save-file.ts';
import type { MatchesFormat } from './ui/popup/Matches.tsx';
import { Popup } from './ui/popup/Popup.tsx';
import { type PopupPage, type PopupState, pageOf } from './ui/popup/state.ts';
import { provideWords } from './ui/words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('popup.html has no element with the id "root" to show the popup in');
let privateWindow = false;
let looks = 0;
/** What fact-checks the page carries, once that is known. */
let harvest: HarvestOffer | undefined;
let harvestOf: number | undefined;
/** Draws what was drawn last, with what became known since. */
let showAgain = (): void => undefined;

provideWords(isolating((key, substitutions) => browser.i18n.getMessage(key, substitutions)));
setDirection(document);
onSettingsChange(() => look());
look();

/** Shows what is known of the page; of one that is still being read, again when that is done. @param changed whether the match that the reader chose is no longer there */
function look(changed = false): void {
  looks++;
  const thisLook = looks;
  const ask = async (message: 'summary' | 'settled'): Promise<void> => {
    const [settings, page, isPrivate] = await Promise.all([readSettings(), askActivePage(message), isPrivateWindow()]);
    const hushed = page.tabId !== undefined && (await isHushed(page.tabId));
    // A later look has overtaken this one.
    if (thisLook !== looks) return;
    privateWindow = isPrivate;
    show(settings, page, hushed, changed);
    if (page.kind === 'page') void lookForReviews(page.tabId);
    if (message === 'summary' && page.kind === 'page' && page.summary.status === 'reading') await ask('settled');
  };
  ask('summary').catch(() => showFailure());
}

/** Once for each tab. A page that does not answer has nothing to offer. */
async function lookForReviews(tabId: number): Promise<void> {
  if (harvestOf === tabId) return;
  harvestOf = tabId;
  try {
    harvest = await send('harvestable', tabId);
    showAgain();
  } catch {
    harvest = undefined;
  }
}

/** @returns what kept some of them from being kept, if anything did */
async function keepReviews(tabId: number): Promise<HarvestFailure | undefined> {
  if (harvest === undefined || privateWindow) return undefined;
  const failed = await send(
    'harvest',
    tabId,
    harvest.claims.map(({ id }) => id),
  );
  if (failed) return failed;
  harvest = { ...harvest, kept: true };
  look();
  return undefined;
}

function show(settings: Settings, page: ActivePage, hushed: boolean, changed: boolean): void {
  showAgain = () => show(settings, page, hushed, changed);
  const site = page.kind === 'page' ? page.summary.site : undefined;
  const siteOn = site === undefined || !settings.sitesOff.includes(site);
  const shown = shownPage(settings, page, hushed);
  draw({ ...shown, site, on: settings.enabled, siteOn, hushed, harvest, privateWindow, changed }, page);
}

function shownPage(settings: Settings, page: ActivePage, hushed: boolean): PopupPage {
  if (page.kind === 'page') return pageOf(page.summary, hushed);
  return switchAt(settings, '') === 'off' ? { kind: 'off' } : page;
}

function showFailure(): void {
  draw({ kind: 'failed', on: true, siteOn: true, hushed: false, privateWindow });
}

function draw(state: PopupState, page?: ActivePage): void {
  const { site, on, siteOn, hushed } = state;
  const tabId = page?.tabId;
  const failed = (notStored: HarvestFailure): void => draw({ ...state, notStored }, page);
  const notStored = (error: unknown): void => failed({ fault: faultIn(error), partly: false });
  /** Shown anew by `onSettingsChange`. */
  const change = (one: SettingsChange): void => {
    changeOrTell(one).catch(notStored);
  };
  render(
    <Popup
      state={state}
      onOpen={(key) => {
        if (tabId !== undefined) openInPage(tabId, key).then((opened) => (opened ? close() : look(true)), close);
      }}
      onSave={(views, format) => {
        const notSaved = (): void => draw({ ...state, ...(state.kind === 'found' && { notSaved: true }) }, page);
        if (tabId !== undefined) save(tabId, views, format).catch(notSaved);
      }}
      onToggleSite={() => {
        if (site !== undefined && !privateWindow) change({ kind: 'site', site, on: !siteOn });
      }}
      onHush={() => {
        if (tabId !== undefined) send('hush', tabId, !hushed).then(() => look(), notStored);
      }}
      onReload={() => {
        browser.tabs.reload(tabId).then(close, close);
      }}
      onHarvest={() => {
        if (tabId !== undefined) keepReviews(tabId).then((why) => why && failed(why), notStored);
      }}
      onToggleAll={() => {
        if (!privateWindow) change({ kind: 'all', on: !on });
      }}
      onOptions={() => {
        // A page in a private window is not read from elsewhere.
        const remembered = rememberTab(privateWindow ? undefined : tabId).catch(() => undefined);
        remembered.then(() => browser.runtime.openOptionsPage()).then(close, close);
      }}
    />,
    root as HTMLElement,
  );
}

const files: Readonly<
  Record<
    MatchesFormat,
    { readonly ending: string; readonly type: string; write(page: PageQuotes, views: readonly MatchView[]): string }
  >
> = {
  annotations: {
    ending: '.jsonld',
    type: 'application/ld+json',
    write: (page, views) =>
      matchesToAnnotations(page, views, { made: new Date(), newId: () => `urn:uuid:${crypto.randomUUID()}` }),
  },
  markdown: { ending: '.md', type: 'text/markdown', write: matchesToMarkdown },
  csv: { ending: '.csv', type: 'text/csv', write: matchesToCsv },
};

/** Hands the claims of the page to the browser's downloads. */
async function save(tabId: number, views: readonly MatchView[], format: MatchesFormat): Promise<void> {
  const page = await askQuotes(tabId);
  const { ending, type, write } = files[format];
  saveFile(document, fileNameOf({ id: new URL(page.url).hostname }, ending), new Blob([write(page, views)], { type }));
}

/** The focus goes to the page. */
function close(): void {
  window.close();
}
