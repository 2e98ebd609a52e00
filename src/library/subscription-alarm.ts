/** Has the browser wake the background when a subscription is due; what is done then is passed in. */
import { browser } from '../browser/api.ts';
import type { Subscriptions } from './subscriptions.ts';

const name = 'subscriptions';
/** Browsers wake nobody sooner than this; milliseconds. */
const soonest = 60_000;
/** A background that waits for the network is ended after 30 seconds without a call of the browser's API. */
const aliveEvery = 20_000;

/** Sets the alarm for the next check, or takes it away where there is none to come. Firefox forgets alarms when it is closed, and with the extension when that is disabled. */
export async function planChecks({ nextDue }: Pick<Subscriptions, 'nextDue'>): Promise<void> {
  const due = await nextDue();
  if (due === undefined) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when: Math.max(due, Date.now() + soonest) });
}

/** The same where no alarm is set: for each start of the background, of which there are many. */
export async function planForgottenChecks(subscriptions: Pick<Subscriptions, 'nextDue'>): Promise<void> {
  if ((await browser.alarms.get(name)) === undefined) await planChecks(subscriptions);
}

/** Does `check` when the alarm goes off. Call it at top level, so that the alarm wakes the background. */
export function onAlarm(check: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void stayingAwake(check);
  });
}

/** Has the background live on while it works. */
async function stayingAwake(work: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), aliveEvery);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}
