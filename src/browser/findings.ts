/** What is found on this page just now, as the badge and the popup are told of it. Finds nothing itself. */
import type { PageSummary } from '../spotting/match-view.ts';

/** What is found; the site is the page's, and does not change. */
export type Found = Omit<PageSummary, 'site'>;

export interface Findings {
  /** Takes what is found now in place of what was. */
  tell(now: Found): void;
  now(): Found;
  /** What is found as soon as the page is no longer being read. */
  settled(): Promise<Found>;
  /** Shows the badge once more, after the browser has forgotten it. */
  showBadgeAgain(): void;
}

/** @param showBadge told of each other number of matches; null for none. A page with no match from the start sets no badge. */
export function createFindings(showBadge: (matches: number | null) => void): Findings {
  let found: Found = { status: 'reading', views: [], took: 0 };
  let badge: number | null = null;
  let waiting: (() => void)[] = [];
  return {
    now: () => found,
    tell: (now) => {
      found = now;
      const matches = now.views.length || null;
      if (matches !== badge) {
        badge = matches;
        showBadge(badge);
      }
      if (now.status === 'reading') return;
      const told = waiting;
      waiting = [];
      for (const tell of told) tell();
    },
    settled: async () => {
      if (found.status === 'reading') await new Promise<void>((resolve) => waiting.push(resolve));
      return found;
    },
    showBadgeAgain: () => {
      if (badge !== null) showBadge(badge);
    },
  };
}
