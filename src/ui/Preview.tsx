/** What each kind of highlight means, in words that are painted as pages are. Painting is passed in. */
import { useEffect, useRef } from 'preact/hooks';
import { say } from './words.ts';

/** How strongly, and what. */
export interface LookChoices {
  readonly strength: 'subtle' | 'normal' | 'asked';
  readonly sensitivity: 'sure' | 'likely';
}

/** Words that stand for a match. */
export interface Sample {
  /** Holds the words and nothing else. */
  readonly words: Element;
  readonly relation: 'agree' | 'single' | 'differ' | 'conflict' | 'varies';
  readonly sure: boolean;
}

/** Paints these words, and none of those painted before, as the words of a page are painted. */
export type PaintSamples = (samples: readonly Sample[], choices: LookChoices) => void;

/** One match of each relation, and one that is only likely. */
const SAMPLES = [
  { key: 'sampleAgree', relation: 'agree', sure: true },
  { key: 'sampleDiffer', relation: 'differ', sure: true },
  { key: 'sampleConflict', relation: 'conflict', sure: true },
  { key: 'sampleVaries', relation: 'varies', sure: true },
  { key: 'sampleSingle', relation: 'single', sure: true },
  { key: 'sampleLikely', relation: 'agree', sure: false },
] as const;

export interface PreviewProps {
  readonly choices: LookChoices;
  readonly paint: PaintSamples;
}

export function Preview({ choices, paint }: PreviewProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const samples = SAMPLES.flatMap(({ key, relation, sure }): Sample[] => {
      const words = list.current?.querySelector(`[data-sample="${key}"]`);
      return words ? [{ words, relation, sure }] : [];
    });
    paint(samples, choices);
  });
  return (
    <ul class="preview" ref={list}>
      {SAMPLES.filter(({ sure }) => sure || choices.sensitivity === 'likely').map(({ key }) => (
        <li key={key} data-sample={key}>
          {say(key)}
        </li>
      ))}
    </ul>
  );
}
