/** Asks whether packs may take more of the disk than was allowed so far. */
import { size } from '../numbers.ts';
import { say } from '../words.ts';
import { Dialog } from './Dialog.tsx';
import type { RoomQuestion } from './subscription-state.ts';

export function RoomDialog({ allowed, upTo, answer }: RoomQuestion) {
  return (
    <Dialog title={say('roomTitle', size(allowed))} onLeave={() => answer(false)}>
      <p>{say('roomMore', size(allowed))}</p>
      <p class="buttons">
        <button type="button" onClick={() => answer(true)}>
          {say('roomAllow', size(upTo))}
        </button>
        <button type="button" onClick={() => answer(false)}>
          {say('optionsCancel')}
        </button>
      </p>
    </Dialog>
  );
}
