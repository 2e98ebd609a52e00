/** Asks what becomes of the pack when a subscription ends. */
import { say } from '../words.ts';
import { Dialog } from './Dialog.tsx';

export interface EndDialogProps {
  readonly title: string;
  readonly url: string;
  /** Whether there is a pack that could be kept. */
  readonly hasPack: boolean;
  readonly onEnd: (keepPack: boolean) => void;
  readonly onLeave: () => void;
}

export function EndDialog({ title, url, hasPack, onEnd, onLeave }: EndDialogProps) {
  return (
    <Dialog title={say('subsEndTitle', title)} onLeave={onLeave}>
      <p>{say('subsEndMore', new URL(url).host)}</p>
      <p class="buttons">
        {hasPack && (
          <button type="button" onClick={() => onEnd(true)}>
            {say('subsEndKeep')}
          </button>
        )}
        <button type="button" onClick={() => onEnd(false)}>
          {say(hasPack ? 'subsEndDrop' : 'subsEndOnly')}
        </button>
        <button type="button" onClick={onLeave}>
          {say('optionsCancel')}
        </button>
      </p>
    </Dialog>
  );
}
