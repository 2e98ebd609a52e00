/** The claims of a page as a summary: where they stand, how many of each relation, a filter, and each in reading order as a way to its card. */
import { useState } from 'preact/hooks';
import type { MatchView } from '../../spotting/match-view.ts';
import { relationSentence, toneOf } from '../card/relation-sentence.ts';
import { duration, number } from '../numbers.ts';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';
import { everything, isListed, packCounts, toggled, toneCounts } from './filter.ts';
import { Strip } from './Strip.tsx';

export interface MatchesProps {
  /** At least one, in reading order. */
  readonly views: readonly MatchView[];
  /** Milliseconds that finding them took. */
  readonly took: number;
  readonly onOpen: (key: string) => void;
  /** Save these of the claims as a file. */
  readonly onSave: (views: readonly MatchView[], format: MatchesFormat) => void;
}

/** A file that the claims of a page can be saved as. */
export type MatchesFormat = 'annotations' | 'markdown' | 'csv';

const FORMATS = [
  ['annotations', 'popupSaveAnnotations'],
  ['markdown', 'copyMarkdown'],
  ['csv', 'formatCsv'],
] as const satisfies readonly (readonly [MatchesFormat, string])[];

export function Matches({ views, took, onOpen, onSave }: MatchesProps) {
  const [filter, setFilter] = useState(everything);
  const [aimed, setAimed] = useState<string>();
  const tones = toneCounts(views);
  const packs = packCounts(views);
  const listed = views.filter((view) => isListed(view, filter));
  return (
    <>
      <h2>{sayCount('popupFound', views.length)}</h2>
      <Strip views={listed.length > 0 ? listed : views} aimed={aimed} onAim={setAimed} onOpen={onOpen} />
      <fieldset class="chips" aria-label={say('popupByRelation')}>
        {tones.map(({ tone, count }) => (
          <button
            type="button"
            key={tone}
            class="chip"
            aria-pressed={filter.tones.has(tone)}
            onClick={() => setFilter({ ...filter, tones: toggled(filter.tones, tone) })}
          >
            <span class={`mark ${tone}`} aria-hidden="true" />
            {sayCount(`count_${tone}`, count)}
          </button>
        ))}
      </fieldset>
      {packs.length > 1 && (
        <fieldset class="chips" aria-label={say('popupByPack')}>
          {packs.map(({ id, title, count }) => (
            <button
              type="button"
              key={id}
              class="chip"
              aria-pressed={filter.packs.has(id)}
              onClick={() => setFilter({ ...filter, packs: toggled(filter.packs, id) })}
            >
              <bdi class="pack">{title}</bdi> <span class="of">{number(count)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <p class="took">
        {packs.length === 1 && <span class="packs">{say('popupFromPack', packs[0]?.title ?? '')} · </span>}
        {say('popupTook', duration(took))}
      </p>
      <p class="shown" role="status">
        {listed.length < views.length && say('popupShown', number(listed.length), number(views.length))}
      </p>
      <ol aria-label={say('popupList')}>
        {listed.map((view) => (
          <Row key={view.key} view={view} isAimed={view.key === aimed} onAim={setAimed} onOpen={onOpen} />
        ))}
      </ol>
      <fieldset class="save" aria-labelledby="save">
        <span id="save">{say('popupSave')}</span>
        {FORMATS.map(([format, words]) => (
          <button type="button" key={format} onClick={() => onSave(listed, format)}>
            {say(words)}
          </button>
        ))}
      </fieldset>
    </>
  );
}

interface RowProps {
  readonly view: MatchView;
  readonly isAimed: boolean;
  readonly onAim: (key: string | undefined) => void;
  readonly onOpen: (key: string) => void;
}

function Row({ view, isAimed, onAim, onOpen }: RowProps) {
  return (
    <li
      // Of a list longer than its box, the row that the strip points at is brought into sight.
      ref={(row) => {
        if (isAimed) row?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <button
        type="button"
        class={isAimed ? 'match aimed' : 'match'}
        onMouseEnter={() => onAim(view.key)}
        onMouseLeave={() => onAim(undefined)}
        onFocus={() => onAim(view.key)}
        onClick={() => onOpen(view.key)}
      >
        <span class="relation">
          <span class={`mark ${toneOf(view)}`} aria-hidden="true" />
          <span class={toneOf(view)}>{relationSentence(view)}</span>
          {!view.sure && <span class="likely"> {say('popupLikely')}</span>}
        </span>
        <span class="words" dir="auto" lang={view.pack.language}>
          {view.match.quote}
        </span>
      </button>
    </li>
  );
}
