/** Asks before anything is fetched from an address: names its origin, what it will be asked for, and what it learns. */
import { useState } from 'preact/hooks';
import { say } from '../words.ts';
import { Dialog } from './Dialog.tsx';
import type { SubscriptionRow } from './subscription-state.ts';
import { UpdatesChoice } from './UpdatesChoice.tsx';

export interface SubscribeDialogProps {
  readonly url: string;
  readonly updates: SubscriptionRow['updates'];
  readonly onConfirm: (updates: SubscriptionRow['updates']) => void;
  readonly onLeave: () => void;
}

export function SubscribeDialog({ url, updates, onConfirm, onLeave }: SubscribeDialogProps) {
  const [chosen, choose] = useState(updates);
  const { host, origin } = new URL(url);
  return (
    <Dialog
      title={say('subsConfirmTitle', host)}
      answers={[{ words: say('subsConfirm'), onChoose: () => onConfirm(chosen) }]}
      onLeave={onLeave}
    >
      <p>{say('subsConfirmFile')}</p>
      <p class="address" dir="ltr">
        {url}
      </p>
      <p>{say('subsConfirmOnly', origin)}</p>
      <p>{say('subsConfirmLearns')}</p>
      <UpdatesChoice updates={chosen} name="new-updates" onChoose={choose} />
    </Dialog>
  );
}
