/** What the reader can do about a match besides reading: copy it, refuse it, mute its claim. */
import type { MatchView, PageName } from '../../spotting/match-view.ts';
import { say } from '../words.ts';
import { copyAsMarkdown, copyAsText, linkToWords } from './copies.ts';

export function Actions({ view, page }: { readonly view: MatchView; readonly page: PageName }) {
  return (
    <div class="actions">
      <fieldset aria-labelledby="copy">
        <span id="copy">{say('copy')}</span>
        <Copy text={copyAsText(view, page)}>{say('copyText')}</Copy>
        <Copy text={copyAsMarkdown(view, page)}>{say('copyMarkdown')}</Copy>
        <Copy text={linkToWords(page, view.match.quote)}>{say('copyLink')}</Copy>
      </fieldset>
      <span class="refuse" data-slot="refuse">
        <button type="button" data-act="not-same" title={say('notSameMore')}>
          {say('notSame')}
        </button>
        <button type="button" data-act="mute" title={say('muteMore')}>
          {say('mute')}
        </button>
      </span>
    </div>
  );
}

function Copy({ text, children }: { readonly text: string; readonly children: string }) {
  return (
    <button type="button" data-act="copy" data-copy={text}>
      {children}
    </button>
  );
}
