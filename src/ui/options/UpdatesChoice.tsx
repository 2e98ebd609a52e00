/** Whether a changed pack is applied by itself, or the reader is asked first. */
import { Choice } from '../Choice.tsx';
import { say } from '../words.ts';
import type { SubscriptionRow } from './subscription-state.ts';

export interface UpdatesChoiceProps {
  readonly updates: SubscriptionRow['updates'];
  /** Tells this choice from others on the page. */
  readonly name: string;
  readonly onChoose: (updates: SubscriptionRow['updates']) => void;
}

export function UpdatesChoice({ updates, name, onChoose }: UpdatesChoiceProps) {
  return (
    <Choice
      legend={say('subsUpdates')}
      name={name}
      chosen={updates}
      choices={[
        { value: 'ask', words: say('subsAsk') },
        { value: 'apply', words: say('subsApply') },
      ]}
      onChoose={onChoose}
    />
  );
}
