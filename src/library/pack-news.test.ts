import { expect, it } from 'vitest';
import { onPackNews, tellOfPacks } from './pack-news.ts';

it('tells every page that listens', async () => {
  const disposers: (() => void)[] = [];
  const heard = [1, 2].map(() => new Promise<void>((resolve) => disposers.push(onPackNews(resolve))));
  tellOfPacks();
  expect(await Promise.all(heard)).toHaveLength(2);
  for (const dispose of disposers) dispose();
});
