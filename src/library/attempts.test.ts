import { expect, it } from 'vitest';
import { FaultError } from '../claims/fault-error.ts';
import { type Fault, faultAt } from '../claims/faults.ts';
import { createAttempts } from './attempts.ts';

const failing = (code: Fault['code']) => async (): Promise<void> => {
  throw new FaultError(faultAt('', code));
};
const fine = async (): Promise<void> => undefined;
const settled = () => new Promise((resolve) => setImmediate(resolve));

function attempts() {
  let shown: Fault | undefined;
  const all = createAttempts((fault) => {
    shown = fault;
  });
  return { ...all, shown: () => shown?.code };
}

it('shows why something could not be done until the reader asks for something else', async () => {
  const { attempt, again, shown } = attempts();
  attempt(failing('diskFull'));
  await settled();
  expect(shown()).toBe('diskFull');
  again(fine);
  again(failing('olderInUse'));
  await settled();
  expect(shown()).toBe('diskFull');
  attempt(fine);
  expect(shown()).toBeUndefined();
});

it('shows why something could not be read again until it can', async () => {
  const { attempt, again, shown } = attempts();
  attempt(fine);
  again(failing('olderInUse'));
  await settled();
  expect(shown()).toBe('olderInUse');
  again(fine);
  await settled();
  expect(shown()).toBeUndefined();
});
