/** What the card says about one match, and what the reader can do with it. Drawn once, without state: what changes is the host's. */
import type { MatchView, PageName } from '../../spotting/match-view.ts';
import { isolated } from '../isolated.ts';
import { say } from '../words.ts';
import { Actions } from './Actions.tsx';
import { Also } from './Also.tsx';
import { Comparison } from './Comparison.tsx';
import { Evidence } from './Evidence.tsx';
import { Outcomes, Refused } from './Notices.tsx';
import { relationSentence, toneOf } from './relation-sentence.ts';

export function Card({ view, page }: { readonly view: MatchView; readonly page: PageName }) {
  return (
    <>
      <header>
        <p class="bar">
          <span id="crossread">{say('extName')}</span>
          <span class="stepper" hidden data-slot="stepper">
            <button type="button" aria-label={say('previousMatch')} title={say('previousMatch')} data-act="previous">
              <span aria-hidden="true">‹</span>
            </button>
            <span id="position" data-slot="position" />
            <button type="button" aria-label={say('nextMatch')} title={say('nextMatch')} data-act="next">
              <span aria-hidden="true">›</span>
            </button>
          </span>
          <button type="button" class="pin" aria-pressed={false} data-act="pin">
            {say('pin')}
          </button>
          <button type="button" class="close" aria-label={say('close')} title={say('close')} data-act="close">
            <span aria-hidden="true">×</span>
          </button>
        </p>
        <h2 id="relation">
          <span class={`line ${toneOf(view)}`} aria-hidden="true" />
          {relationSentence(view)}
        </h2>
      </header>
      <Refused />
      <div class="body">
        <Also />
        <Comparison view={view} />
        <Evidence view={view} />
      </div>
      <footer>
        <Outcomes />
        <Actions view={view} page={page} />
        <p class="pack">{say('fromPack', isolated(view.pack.title))}</p>
      </footer>
    </>
  );
}
