/** The matches of a page in reading order, each a way to its card. */
import type { MatchView } from '../../spotting/match-view.ts';
import { relationSentence, type Tone, toneOf } from '../card/relation-sentence.ts';
import { say } from '../words.ts';

/** In which order the counts stand: what a reader may want to look at first. */
const TONES: readonly Tone[] = ['varies', 'conflict', 'differ', 'agree', 'single'];

export interface MatchesProps {
  /** At least one. */
  readonly views: readonly MatchView[];
  readonly onOpen: (key: string) => void;
}

export function Matches({ views, onOpen }: MatchesProps) {
  return (
    <>
      <h2>{views.length === 1 ? say('popupFoundOne') : say('popupFoundMany', views.length)}</h2>
      <p class="counts">{counts(views)}</p>
      <ol aria-label={say('popupList')}>
        {views.map((view) => (
          <li key={view.key}>
            <button type="button" class="match" onClick={() => onOpen(view.key)}>
              <span class={`relation ${toneOf(view)}`}>{relationSentence(view)}</span>
              <span class="words" dir="auto">
                {view.match.quote}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function counts(views: readonly MatchView[]): string {
  const tones = views.map(toneOf);
  return TONES.filter((tone) => tones.includes(tone))
    .map((tone) => say(`count_${tone}`, tones.filter((other) => other === tone).length))
    .join(' · ');
}
