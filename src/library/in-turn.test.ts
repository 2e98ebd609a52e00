import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

/** Work that ends when it is told to, and takes note of its beginning. */
function piece(begun: string[], name: string) {
  let [end, fail] = [() => {}, () => {}];
  const done = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const work = (): Promise<string> => {
    begun.push(name);
    return done;
  };
  return { work, end, fail };
}

/** Everything that is waiting has had its turn. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work in turn', () => {
  it('begins when the work before is done', async () => {
    const turns = inTurn();
    const begun: string[] = [];
    const [one, two] = [piece(begun, 'one'), piece(begun, 'two')];
    const first = turns.take(one.work);
    const second = turns.take(two.work);
    await settled();
    expect(begun).toEqual(['one']);
    one.end();
    two.end();
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
    expect(begun).toEqual(['one', 'two']);
  });

  it('does not begin after work that failed', async () => {
    const turns = inTurn();
    const begun: string[] = [];
    const [one, two] = [piece(begun, 'one'), piece(begun, 'two')];
    const first = turns.take(one.work);
    const second = turns.take(two.work);
    one.fail();
    await expect(first).rejects.toThrow('one');
    await expect(second).rejects.toThrow('one');
    expect(begun).toEqual(['one']);
  });

  it('is over when what was begun is done, however it ends', async () => {
    const turns = inTurn();
    const one = piece([], 'one');
    const first = turns.take(one.work);
    let isOver = false;
    const over = turns.over().then(() => {
      isOver = true;
    });
    await settled();
    expect(isOver).toBe(false);
    one.fail();
    await expect(first).rejects.toThrow('one');
    await over;
    expect(isOver).toBe(true);
  });
});
