/** What the card says about one match, and the way to the others at the same place. */
import type { MatchView } from '../../spotting/match-view.ts';
import { say } from '../words.ts';
import { Comparison } from './Comparison.tsx';
import { Evidence } from './Evidence.tsx';
import { relationSentence } from './relation-sentence.ts';

export interface CardProps {
  readonly view: MatchView;
  /** Which of how many it is, from 0. */
  readonly at: number;
  readonly of: number;
  readonly pinned: boolean;
  readonly onStep: (to: number) => void;
  readonly onClose: () => void;
}

export function Card({ view, at, of, pinned, onStep, onClose }: CardProps) {
  return (
    <>
      <header>
        <p class="bar">
          <span id="crossread">{say('extName')}</span>
          {of > 1 && <Stepper at={at} of={of} onStep={onStep} />}
          <button type="button" class="close" aria-label={say('close')} title={say('close')} onClick={onClose}>
            <span aria-hidden="true">×</span>
          </button>
        </p>
        <h2 id="relation">{relationSentence(view)}</h2>
      </header>
      <div key={view.key} class="body">
        <Comparison view={view} />
        <Evidence view={view} />
      </div>
      <footer>
        <span dir="auto">{say('fromPack', view.pack.title)}</span>
        <span class="hint">{say(pinned ? 'pinned' : 'pinHint')}</span>
      </footer>
    </>
  );
}

function Stepper(props: { readonly at: number; readonly of: number; readonly onStep: (to: number) => void }) {
  const { at, of, onStep } = props;
  return (
    <span class="stepper">
      <button type="button" aria-label={say('previousMatch')} onClick={() => onStep((at + of - 1) % of)}>
        <span aria-hidden="true">‹</span>
      </button>
      <span aria-live="polite">{say('position', at + 1, of)}</span>
      <button type="button" aria-label={say('nextMatch')} onClick={() => onStep((at + 1) % of)}>
        <span aria-hidden="true">›</span>
      </button>
    </span>
  );
}
