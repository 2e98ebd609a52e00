import type { PageText } from '../article/outline.ts';
import type { HarvestFailure, HarvestOffer } from '../claims/claim-review/harvest.ts';
import type { StructuredData } from '../claims/claim-review/read-reviews.ts';
import type { PageNotes } from '../claims/page-notes.ts';
import type { PageQuotes } from '../spotting/export/page-quotes.ts';
import type { MatchView, PageName, PageSummary } from '../spotting/match-view.ts';
import type { SentAnswer } from '../spotting/sent-answer.ts';
import type { Refusal, SettingsChange } from './settings-values.ts';

/** Every message between contexts: name -> signature. Arguments and answers are plain data; an answer travels as `{value}` or `{error}`. */
export interface Messages {
  /** Page to background: find the article in this outline, and the known claims in it. */
  spot(page: PageText): SentAnswer;
  /** Page to background: the cards of these matches, at least one: a list of `DrawnMatch` (ui/card) as a JSON text. */
  draw(views: readonly MatchView[], page: PageName): string;
  /** Page to background: the texts of the style sheets for the card and for highlights in shadow roots, which a page without a match never needs. */
  styles(): { readonly card: string; readonly highlights: string };
  /** Page to background: show the number of matches on the tab's badge; null clears it. */
  count(matches: number | null): void;
  /** Popup, or the background for a form, to page: what is found here. */
  summary(): PageSummary;
  /** Popup, or the form for a claim, to page: the same, answered as soon as the page is no longer being read. */
  settled(): PageSummary;
  /** Background to page: what it says of itself, and which words are selected. */
  notes(): PageNotes;
  /** Popup to page: where the words of its matches stand, to share them. */
  quotes(): PageQuotes;
  /** Popup, or the form for a claim, to page: scroll to a match and open its card. False where the page does not have that match any more. */
  open(key: string): boolean;
  /** Background to page: what structured data it carries of fact-checks. Asked only when the reader opens the popup. */
  structured(): StructuredData;
  /** Options to page: its outline, as it would be sent to be read; null where it is not to be read, or empty. */
  outline(): PageText | null;
  /** Popup to background: what fact-checks the page in a tab carries. */
  harvestable(tabId: number): HarvestOffer;
  /** Popup to background: keep these claims of that page, by id, in the reader's own pack. Answered once they are kept, or with what kept some of them from it. */
  harvest(tabId: number, claims: readonly string[]): HarvestFailure | undefined;
  /** Background, or the form for a claim, to page: read again, since it is compared with something else now. Answered once that has begun. */
  read(): void;
  /** Page to background: the reader refuses a match, or takes that back. Answered once it is stored. */
  refuse(change: Refusal): void;
  /** Background (a keyboard command) to page: go to the next or previous match and open its card with focus in it. */
  step(direction: 1 | -1): void;
  /** Popup or options to background: change the settings. Answered once the change is stored. */
  changeSettings(change: SettingsChange): void;
  /** Popup to background: show nothing in a tab for now, or show it again. Answered once the page is being read again. */
  hush(tabId: number, on: boolean): void;
  /** Options, or the form for a claim, to background: the stored packs are others now; compile anew. */
  packsChanged(): void;
  /** Options to background: the subscriptions are others now; plan their next check anew. */
  subscriptionsChanged(): void;
}
