/** A small picture of the article with a mark where each claim stands. A click goes to the claim nearest to it; with keys it is a slider over the claims. */
import type { MatchView } from '../../spotting/match-view.ts';
import { relationSentence, toneOf } from '../card/relation-sentence.ts';
import { say } from '../words.ts';
import { nearest } from './nearest.ts';

export interface StripProps {
  /** In reading order, at least one. */
  readonly views: readonly MatchView[];
  /** Key of the match that is pointed at, here or in the list. */
  readonly aimed: string | undefined;
  readonly onAim: (key: string | undefined) => void;
  readonly onOpen: (key: string) => void;
}

export function Strip({ views, aimed, onAim, onOpen }: StripProps) {
  const at = Math.max(
    0,
    views.findIndex(({ key }) => key === aimed),
  );
  const current = views[at];
  const step = (by: number): void => {
    onAim(views[Math.min(views.length - 1, Math.max(0, at + by))]?.key);
  };
  const pointedAt = (event: MouseEvent & { readonly currentTarget: HTMLElement }): string | undefined => {
    const { left, right, width } = event.currentTarget.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    return nearest(views, (isRightToLeft ? right - event.clientX : event.clientX - left) / width)?.key;
  };
  return (
    <div
      class="strip"
      role="slider"
      tabIndex={0}
      aria-label={say('popupStrip')}
      aria-valuemin={1}
      aria-valuemax={views.length}
      aria-valuenow={at + 1}
      aria-valuetext={current && `${relationSentence(current)}: ${current.match.quote}`}
      onFocus={() => onAim(current?.key)}
      onMouseMove={(event) => onAim(pointedAt(event))}
      onMouseLeave={() => onAim(undefined)}
      onClick={(event) => {
        const key = pointedAt(event);
        if (key !== undefined) onOpen(key);
      }}
      onKeyDown={(event) => {
        const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        if (event.key === 'Enter' || event.key === ' ') {
          if (current) onOpen(current.key);
        } else if (event.key === forward || event.key === 'ArrowDown') step(1);
        else if (event.key.startsWith('Arrow')) step(-1);
        else if (event.key === 'Home') step(-views.length);
        else if (event.key === 'End') step(views.length);
        else return;
        event.preventDefault();
      }}
    >
      {views.map((view) => (
        <span
          key={view.key}
          class={`mark ${toneOf(view)}${view.sure ? '' : ' likely'}${view.key === aimed ? ' aimed' : ''}`}
          style={{ insetInlineStart: `${view.at * 100}%` }}
        />
      ))}
    </div>
  );
}
