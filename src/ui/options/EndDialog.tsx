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
  const drop = { words: say(hasPack ? 'subsEndDrop' : 'subsEndOnly'), onChoose: () => onEnd(false) };
  return (
    <Dialog
      title={say('subsEndTitle', title)}
      answers={hasPack ? [{ words: say('subsEndKeep'), onChoose: () => onEnd(true) }, drop] : [drop]}
      onLeave={onLeave}
    >
      <p>{say('subsEndMore', new URL(url).host)}</p>
    </Dialog>
  );
}
