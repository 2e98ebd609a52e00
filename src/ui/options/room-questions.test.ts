import { expect, it } from 'vitest';
import { roomQuestions } from './room-questions.ts';
import type { RoomQuestion } from './subscription-state.ts';

it('asks a second question once the first is answered, and each gets its own answer', async () => {
  const shown: (RoomQuestion | undefined)[] = [];
  const ask = roomQuestions((question) => shown.push(question));
  const first = ask(200, 400);
  const second = ask(200, 600);
  await Promise.resolve();
  expect(shown.map((question) => question?.upTo)).toEqual([400]);
  shown[0]?.answer(false);
  await expect(first).resolves.toBe(false);
  await Promise.resolve();
  expect(shown.map((question) => question?.upTo)).toEqual([400, undefined, 600]);
  shown[2]?.answer(true);
  await expect(second).resolves.toBe(true);
});
