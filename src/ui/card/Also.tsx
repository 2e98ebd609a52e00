/** The other matches in the same words: an empty list that the page fills with a button for each. */
import type { MatchView } from '../../spotting/match-view.ts';
import { say } from '../words.ts';
import { toneOf } from './relation-sentence.ts';

/** Filled and shown by the host where there are others. */
export function Also() {
  return (
    <nav hidden aria-labelledby="also" data-slot="also">
      <h3 id="also">{say('alsoHere')}</h3>
    </nav>
  );
}

/** The way to one match from the cards of the others; its pack tells it from the same claim in another. */
export function AlsoButton({ view, sentence }: { readonly view: MatchView; readonly sentence: string }) {
  return (
    <button type="button" class="also" data-act="show" data-key={view.key}>
      <span class={`line ${toneOf(view)}`} aria-hidden="true" />
      <b>{sentence}</b>
      <span class="statement" dir="auto" lang={view.pack.language}>
        {view.statement}
      </span>
      <small dir="auto">{view.pack.title}</small>
    </button>
  );
}
