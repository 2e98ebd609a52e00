/** How much is shown and how strongly, with a preview that follows each choice. */
import { Choice } from '../Choice.tsx';
import { type PaintSamples, Preview } from '../Preview.tsx';
import { say } from '../words.ts';
import type { OptionsActions, OptionsState } from './state.ts';

const STRENGTHS = ['normal', 'subtle', 'asked'] as const;
const SENSITIVITIES = ['sure', 'likely'] as const;

export interface AppearanceProps {
  readonly state: Pick<OptionsState, 'strength' | 'sensitivity'>;
  readonly actions: Pick<OptionsActions, 'setStrength' | 'setSensitivity'>;
  readonly paint: PaintSamples;
}

export function Appearance({ state, actions, paint }: AppearanceProps) {
  const choice = <Value extends string>(value: Value, words: string, more: string) => ({ value, words, more });
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{say('optionsAppearance')}</h2>
      <Choice
        legend={say('optionsStrength')}
        name="strength"
        chosen={state.strength}
        choices={STRENGTHS.map((value) => choice(value, say(`strength_${value}`), say(`strengthMore_${value}`)))}
        onChoose={actions.setStrength}
      />
      <Choice
        legend={say('optionsSensitivity')}
        name="sensitivity"
        chosen={state.sensitivity}
        choices={SENSITIVITIES.map((value) =>
          choice(value, say(`sensitivity_${value}`), say(`sensitivityMore_${value}`)),
        )}
        onChoose={actions.setSensitivity}
      />
      <h3>{say('optionsPreview')}</h3>
      <Preview choices={state} paint={paint} />
      {state.strength === 'asked' && <p>{say('optionsPreviewAsked')}</p>}
    </section>
  );
}
