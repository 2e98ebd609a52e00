/** What the popup can be shown in: one case for each thing that may be true of the page in the tab. */
import type { HarvestFailure, HarvestOffer } from '../../claims/claim-review/harvest.ts';
import type { MatchView, PageSummary } from '../../spotting/match-view.ts';

/** What is true of the page. `took`: milliseconds that looking its claims up took. */
export type PopupPage =
  | {
      readonly kind: 'found';
      readonly views: readonly MatchView[];
      readonly took: number;
      /** Whether they were to be saved as a file, and could not be. */
      readonly notSaved?: boolean | undefined;
    }
  /** An article was read and holds no known claim. */
  | { readonly kind: 'nothing'; readonly took: number }
  | { readonly kind: 'no-article' }
  /** The reader wants no claims in this tab for now. */
  | { readonly kind: 'hushed' }
  | { readonly kind: 'site-off' }
  | { readonly kind: 'off' }
  /** The reader or an administrator has not granted the extension access to this site. */
  | { readonly kind: 'not-allowed' }
  /** No extension may read such a page. */
  | { readonly kind: 'unreadable'; readonly what: 'pdf' | 'store' | 'browser' | 'other' }
  /** The tab was opened before the extension was installed, updated or allowed there. */
  | { readonly kind: 'reload' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' };

export type PopupState = PopupPage & {
  /** Host name of the page; absent where there is none to switch. */
  readonly site?: string | undefined;
  /** Whether Crossread is on altogether, and on this site. */
  readonly on: boolean;
  readonly siteOn: boolean;
  /** Whether claims are shown in this tab; the tab of a page that does not answer has no such switch. */
  readonly hushed: boolean;
  /** Fact-checks that the page carries; absent until that is known. */
  readonly harvest?: HarvestOffer | undefined;
  /** Why the reader's last choice could not be stored, if it could not; everything is as it was then, but for fact-checks of which some were kept. */
  readonly notStored?: HarvestFailure | undefined;
  /** Whether the reader has just chosen a match that the page no longer has. */
  readonly changed?: boolean | undefined;
  /** Nothing is written in private windows, so the switches cannot be used there. */
  readonly privateWindow: boolean;
};

/** What a page's own answer means. Of a hushed tab it says no article, since none was looked for. */
export function pageOf({ status, views, took }: PageSummary, hushed: boolean): PopupPage {
  if (hushed && (status === 'no-article' || status === 'done')) return { kind: 'hushed' };
  if (status !== 'done') return { kind: status };
  return views.length > 0 ? { kind: 'found', views, took } : { kind: 'nothing', took };
}
