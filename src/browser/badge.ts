/** The number on the toolbar button of a tab. The browser itself clears it when the tab goes to another document. */
import { browser } from './api.ts';

/** White on slate passes WCAG AA (10:1), and does not shout. */
const colours = { background: '#334155', text: '#ffffff' } as const;

/** Shows a number of matches on the button while the tab `tabId` is open; null or 0 shows nothing. */
export async function showCount(tabId: number, matches: number | null): Promise<void> {
  const { action } = browser;
  // Firefox for Android has no badge.
  if (action.setBadgeText === undefined) return;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: colours.background }),
    action.setBadgeTextColor({ tabId, color: colours.text }),
    action.setBadgeText({ tabId, text: badgeText(matches) }),
  ]);
}

/** The text of the badge: at most three characters fit. */
export function badgeText(matches: number | null): string {
  if (matches === null || matches === 0) return '';
  return matches > 99 ? '99+' : String(matches);
}
