/** The background: wires messages, the badge, keyboard commands and the settings' writer. All listeners stand at top level, so that they wake it. */
import './browser/polyfill.ts';

import type { PageText } from './article/outline.ts';
import { stepInActiveTab } from './browser/active-page.ts';
import { browser } from './browser/api.ts';
import { nothing, oneCount, oneTab, tabAndIds, tabAndSwitch } from './browser/arguments.ts';
import { showCount } from './browser/badge.ts';
import { hush, isHushed } from './browser/hushed-tabs.ts';
import { listen } from './browser/listen.ts';
import { watchOlderTabs } from './browser/older-tabs.ts';
import { openForm, openPrivateNotice, type Tab } from './browser/open-form.ts';
import { onePageData } from './browser/page-data.ts';
import { matchesToDraw } from './browser/page-summary.ts';
import { onePageText } from './browser/page-text.ts';
import { readAgain, readAllAgain } from './browser/read-again.ts';
import { askNotes, askViews, lookedAt } from './browser/selection.ts';
import { sendToTab } from './browser/send.ts';
import { readSettings } from './browser/settings.ts';
import { oneRefusal, oneSettingsChange } from './browser/settings-change.ts';
import { migrateSettings } from './browser/settings-migrations.ts';
import type { SettingsChange } from './browser/settings-values.ts';
import { createSettingsWriter } from './browser/settings-writer.ts';
import { welcome } from './browser/welcome.ts';
import { type Clicked, offerWriting, onWritingAsked } from './browser/write-menu.ts';
import type { StructuredData } from './claims/claim-review/read-reviews.ts';
import { knownIn, selectedOn } from './claims/draft-of.ts';
import { openClaims } from './library/claims-in-use.ts';
import { keepHarvest, offerHarvest } from './library/harvest.ts';
import { kept } from './library/kept.ts';
import { loadKnowledge } from './library/knowledge-file.ts';
import { createLookup } from './library/lookup.ts';
import { tellOfPacks } from './library/pack-news.ts';
import { loadReader } from './library/reader.ts';
import { openStore } from './library/store.ts';
import { readClaims } from './library/stored-pack.ts';
import { onAlarm, planChecks, planForgottenChecks } from './library/subscription-alarm.ts';
import { subscriptionTools } from './library/subscription-tools.ts';
import { openSubscriptions } from './library/subscriptions.ts';
import { sweepGenerations } from './library/sweep.ts';
import highlights from './page/highlights.css?inline';
import { type SentAnswer, toSent } from './spotting/sent-answer.ts';
import type { WordKnowledge } from './text/knowledge.ts';
import card from './ui/card/card.css?inline';
import { drawMatch } from './ui/card/draw.tsx';
import { isolating } from './ui/direction.ts';
import { ownPackNames } from './ui/own-pack-names.ts';
import { provideWords, say } from './ui/words.ts';

const storage = browser.storage.local;
// At each start: a migration that failed when the extension was updated (a full disk) is made up for.
const storeChange = createSettingsWriter(storage, migrateSettings(storage).catch(report));
const reader = kept(() => loadReader(loadReportedKnowledge));
const store = openStore(reader.get);
const subscriptions = openSubscriptions(subscriptionTools(reader.get));
const lookup = createLookup(async () => openClaims(store, await reader.get(), report));
const olderTabs = watchOlderTabs();

provideWords(isolating((key, substitutions) => browser.i18n.getMessage(key, substitutions)));

listen({
  spot: { from: 'page', read: onePageText, answer: lookUp },
  draw: {
    from: 'page',
    read: matchesToDraw,
    answer: (_, views, page) => JSON.stringify(views.map((view) => drawMatch(view, page))),
  },
  styles: { from: 'page', read: nothing, answer: () => ({ card, highlights }) },
  count: { from: 'page', read: oneCount, answer: showCount },
  changeSettings: { from: 'extension', read: oneSettingsChange, answer: (_, change) => changeSettings(change) },
  refuse: {
    from: 'page',
    read: oneRefusal,
    answer: async (tabId, change) => {
      await expectNotPrivate(tabId);
      await changeSettings(change);
    },
  },
  hush: {
    from: 'extension',
    read: tabAndSwitch,
    answer: async (_, tabId, on) => {
      await hush(tabId, on);
      await readAgain(tabId);
    },
  },
  harvestable: {
    from: 'extension',
    read: oneTab,
    answer: async (_, tabId) => offerHarvest(await structuredDataOf(tabId), store, readClaims),
  },
  harvest: {
    from: 'extension',
    read: tabAndIds,
    answer: async (_, tabId, ids) => {
      await expectNotPrivate(tabId);
      const data = await structuredDataOf(tabId);
      try {
        return await keepHarvest(data, ids, store, ownPackNames);
      } finally {
        // Also where a second language's pack could not be kept: the first was.
        packsChanged();
      }
    },
  },
  packsChanged: { from: 'extension', read: nothing, answer: packsChanged },
  subscriptionsChanged: { from: 'extension', read: nothing, answer: () => planChecks(subscriptions) },
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  olderTabs
    .remember()
    .then(() => welcome(reason))
    .catch(report);
  planChecks(subscriptions).catch(report);
  offerWriting(say('menuWrite')).catch(report);
  sweepGenerations().catch(report);
});
// A page that was open before its site was allowed holds no content script either.
browser.permissions.onAdded.addListener(() => {
  olderTabs.remember().catch(report);
});

// Firefox for Android has no commands.
browser.commands?.onCommand.addListener((command, tab) => {
  if (command === 'next') stepInActiveTab(1).catch(report);
  if (command === 'previous') stepInActiveTab(-1).catch(report);
  // Nothing is written in private windows.
  if (command === 'write') write(tab).catch(report);
  if (command === 'toggle' && tab?.incognito !== true) changeSettings({ kind: 'toggle-all' }).catch(report);
});

onWritingAsked((tab, clicked) => void write(tab, clicked).catch(report));

/** Opens the form for a claim of the words that are selected. */
async function write(asked: Tab | undefined, clicked?: Clicked): Promise<void> {
  const tab = asked ?? (await lookedAt());
  if (tab?.id === undefined) return;
  if (tab.incognito) return openPrivateNotice();
  const [notes, views] = await Promise.all([askNotes(tab.id), askViews(tab.id)]);
  const selected = selectedOn(notes, clicked);
  await openForm(tab, { ...selected, known: knownIn(views, selected.selected), tabId: tab.id });
}

/** Nothing is written in private windows. */
async function expectNotPrivate(tabId: number): Promise<void> {
  if ((await browser.tabs.get(tabId)).incognito) throw new Error('nothing is kept in private windows');
}

async function structuredDataOf(tabId: number): Promise<StructuredData> {
  return onePageData(await sendToTab(tabId, 'structured'));
}

/** A hushed tab is told of no article, so that nothing is looked up there; the popup knows why. */
async function lookUp(tabId: number, page: PageText): Promise<SentAnswer> {
  const [hushed, { packsOff, sensitivity }] = await Promise.all([isHushed(tabId), readSettings()]);
  if (hushed) return { article: null, claims: [], matches: [], took: 0 };
  return toSent(await lookup.spot(page, { packsOff, alsoLikely: sensitivity === 'likely' }));
}

/** Pages see by themselves how they are painted; what they are compared with is told them. */
async function changeSettings(change: SettingsChange): Promise<void> {
  await storeChange(change);
  if (['pack', 'sensitivity', 'restore'].includes(change.kind)) readAllAgain().catch(report);
}

/** The page that asked is told as well, and shows nothing. */
async function loadReportedKnowledge(): Promise<WordKnowledge> {
  try {
    return await loadKnowledge();
  } catch (problem) {
    report(problem);
    throw problem;
  }
}

onAlarm(() => checkDue().catch(report));
// No event tells that the extension was enabled again.
planForgottenChecks(subscriptions).catch(report);

async function checkDue(): Promise<void> {
  // A host that is slow, or a background that is ended, keeps no other subscription waiting: the alarm goes off again meanwhile.
  await planChecks(subscriptions).catch(report);
  try {
    if (await subscriptions.checkDue()) packsChanged();
    // What is said of each check is shown as well.
    else tellOfPacks();
  } finally {
    await planChecks(subscriptions);
  }
}

function packsChanged(): void {
  lookup.packsChanged();
  tellOfPacks();
  readAllAgain().catch(report);
}

/** When the browser starts. What a crash left of a pack that was being kept is deleted then. */
browser.runtime.onStartup.addListener(() => {
  olderTabs.forget().catch(report);
  offerWriting(say('menuWrite')).catch(report);
  sweepGenerations().catch(report);
  planChecks(subscriptions).catch(report);
});

/** There is no page to show a problem of the background on; its console is where a developer looks. */
function report(problem: unknown): void {
  console.warn('Crossread:', problem);
}
