/** Asks the reader for room, one question after the other: a second never takes the place of one that waits for its answer. */
import type { RoomQuestion } from './subscription-state.ts';

/** @param show shows a question, or none where it was answered @returns resolves with the reader's answer */
export function roomQuestions(
  show: (question: RoomQuestion | undefined) => void,
): (allowed: number, upTo: number) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  return (allowed, upTo) => {
    const answered = last.then(
      () =>
        new Promise<boolean>((resolve) => {
          const answer = (yes: boolean): void => {
            show(undefined);
            resolve(yes);
          };
          show({ allowed, upTo, answer });
        }),
    );
    last = answered;
    return answered;
  };
}
