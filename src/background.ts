/** The background: wires messages, the badge, keyboard commands and the settings' writer. All listeners stand at top level, so that they wake it. */
import './browser/polyfill.ts';

import { stepInActiveTab } from './browser/active-page.ts';
import { browser } from './browser/api.ts';
import { nothing, oneCount } from './browser/arguments.ts';
import { showCount } from './browser/badge.ts';
import { listen } from './browser/listen.ts';
import { watchOlderTabs } from './browser/older-tabs.ts';
import { onePageText } from './browser/page-text.ts';
import { oneSettingsChange } from './browser/settings-change.ts';
import { migrateSettings } from './browser/settings-migrations.ts';
import { createSettingsWriter } from './browser/settings-writer.ts';
import { loadKnowledge } from './library/knowledge-file.ts';
import { createLookup } from './library/lookup.ts';
import { openStore } from './library/store.ts';
import { loadPacks } from './library/usable-packs.ts';
import highlights from './page/highlights.css?inline';
import { toSent } from './spotting/sent-answer.ts';
import type { WordKnowledge } from './text/knowledge.ts';
import card from './ui/card/card.css?inline';

const storage = browser.storage.local;
const changeSettings = createSettingsWriter(storage);
const { listPacks } = openStore();
const lookup = createLookup(() => loadPacks(listPacks, report), loadReportedKnowledge);
const olderTabs = watchOlderTabs();

listen({
  spot: { from: 'page', read: onePageText, answer: async (_, page) => toSent(await lookup.spot(page)) },
  styles: { from: 'page', read: nothing, answer: () => ({ card, highlights }) },
  count: { from: 'page', read: oneCount, answer: showCount },
  changeSettings: { from: 'extension', read: oneSettingsChange, answer: (_, change) => changeSettings(change) },
  packsChanged: { from: 'extension', read: nothing, answer: () => lookup.packsChanged() },
});

browser.runtime.onInstalled.addListener(() => {
  olderTabs.remember().catch(report);
  migrateSettings(storage).catch(report);
});

// Firefox for Android has no commands.
browser.commands?.onCommand.addListener((command, tab) => {
  if (command === 'next') stepInActiveTab(1).catch(report);
  if (command === 'previous') stepInActiveTab(-1).catch(report);
  // Nothing is written in private windows.
  if (command === 'toggle' && tab?.incognito !== true) changeSettings({ kind: 'toggle-all' }).catch(report);
});

/** The page that asked is told as well, and shows nothing. */
async function loadReportedKnowledge(): Promise<WordKnowledge> {
  try {
    return await loadKnowledge();
  } catch (problem) {
    report(problem);
    throw problem;
  }
}

/** There is no page to show a problem of the background on; its console is where a developer looks. */
function report(problem: unknown): void {
  console.warn('Crossread:', problem);
}
