/** Asks whether packs may take more of the disk than was allowed so far. */
import { size } from '../numbers.ts';
import { say } from '../words.ts';
import { Dialog } from './Dialog.tsx';
import type { RoomQuestion } from './subscription-state.ts';

export function RoomDialog({ allowed, upTo, answer }: RoomQuestion) {
  return (
    <Dialog
      title={say('roomTitle', size(allowed))}
      answers={[{ words: say('roomAllow', size(upTo)), onChoose: () => answer(true) }]}
      onLeave={() => answer(false)}
    >
      <p>{say('roomMore', size(allowed))}</p>
    </Dialog>
  );
}
