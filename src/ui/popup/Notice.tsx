/** What the popup says where it has no matches to list: each reason told apart, in a heading and a line. */
import { duration } from '../numbers.ts';
import { say } from '../words.ts';
import type { PopupState } from './state.ts';

export interface NoticeProps {
  readonly state: Exclude<PopupState, { kind: 'found' }>;
  /** Load the page anew. */
  readonly onReload: () => void;
}

export function Notice({ state, onReload }: NoticeProps) {
  const { heading, more } = notice(state);
  return (
    <div class="notice">
      <div role="status">
        <h2>{heading}</h2>
        <p>{more}</p>
        {state.kind === 'nothing' && <p class="took">{say('popupTook', duration(state.took))}</p>}
      </div>
      {(state.kind === 'reload' || state.kind === 'failed') && (
        <button type="button" onClick={onReload}>
          {say('popupReloadNow')}
        </button>
      )}
    </div>
  );
}

function notice(state: NoticeProps['state']): { heading: string; more: string } {
  switch (state.kind) {
    case 'nothing':
      return { heading: say('popupNothing'), more: say('popupNothingMore') };
    case 'no-article':
      return { heading: say('popupNoArticle'), more: say('popupNoArticleMore') };
    case 'hushed':
      return { heading: say('popupHushed'), more: say('popupHushedMore') };
    case 'site-off':
      return { heading: say('popupSiteOff'), more: say('popupSiteOffMore', state.site ?? '') };
    case 'off':
      return { heading: say('popupOff'), more: say('popupOffMore') };
    case 'not-allowed':
      return { heading: say('popupNotAllowed'), more: say('popupNotAllowedMore') };
    case 'unreadable':
      return { heading: say(UNREADABLE[state.what]), more: say('popupUnreadableMore') };
    case 'reload':
      return { heading: say('popupReload'), more: say('popupReloadMore') };
    case 'reading':
      return { heading: say('popupReading'), more: say('popupReadingMore') };
    case 'failed':
      return { heading: say('popupFailed'), more: say('popupFailedMore') };
  }
}

const UNREADABLE = {
  pdf: 'popupUnreadablePdf',
  store: 'popupUnreadableStore',
  browser: 'popupUnreadableBrowser',
  other: 'popupUnreadableOther',
} as const;
