import { describe, expect, it } from 'vitest';
import { onceFor } from './once-for.ts';

describe('onceFor', () => {
  it('makes a value once for each object, even where there is none to be made', () => {
    const asked: object[] = [];
    const nothing = onceFor((key: object) => void asked.push(key));
    const [one, other] = [{}, {}];
    expect([nothing(one), nothing(other), nothing(one)]).toEqual([undefined, undefined, undefined]);
    expect(asked).toEqual([one, other]);
  });
});
