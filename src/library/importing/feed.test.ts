import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { openFeed } from './feed.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('openFeed', () => {
  it.each([
    ['a list that is the file', '[', ']'],
    ['a list in the file', '{"name": "n", "dataFeedElement": [', '], "version": 2}'],
    ['a graph', '{"@graph": [', ']}'],
  ])('lets go of the items of %s', async (_, start, end) => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const items: WeakRef<object>[] = [];
    const feed = openFeed((item) => items.push(new WeakRef(item as object)));
    feed.write(bytes(start));
    for (let i = 0; i < 1_000; i++) feed.write(bytes(`${i === 0 ? '' : ','}{"claim": {"number": ${i}}}`));
    // What was made in this turn is held until it ends.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    expect(items.filter((item) => item.deref() !== undefined).length).toBeLessThan(10);
    feed.write(bytes(end));
    expect(items).toHaveLength(1_000);
    const { '@graph': _graph, ...head } = feed.end();
    expect(head).toEqual(start.includes('name') ? { name: 'n', version: 2 } : {});
  });

  it('says where each item stands, whatever it is', () => {
    const told: [unknown, string][] = [];
    const feed = openFeed((item, path) => told.push([item, path]));
    feed.write(bytes('{"itemListElement": [1, [2], {"a": [3]}, null], "x": [4]}'));
    expect(feed.end()).toEqual({ x: [4] });
    expect(told).toEqual([
      [1, 'itemListElement[0]'],
      [[2], 'itemListElement[1]'],
      [{ a: [3] }, 'itemListElement[2]'],
      [null, 'itemListElement[3]'],
    ]);
  });
});
