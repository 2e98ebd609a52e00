/** Pages made of the two seed articles, which are no part of the repository: counted as skipped where they are absent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../../src/cli/build-editions.ts';
import type { Match } from '../../src/spotting/match.ts';
import { type Layout, seedPage } from '../pages/seed-page.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlightedTexts, strayHighlights } from './highlights.ts';
import { SEEDS, type Seed } from './seed-claims.ts';

const LAYOUTS: readonly Layout[] = ['article', 'boxes', 'breaks'];
const folder = join(process.env.CROSSREAD_DATA ?? join(repository, '../shared'), 'seeds');
const present = SEEDS.every(({ file }) => existsSync(join(folder, file)));
const cases = SEEDS.flatMap((seed) => LAYOUTS.map((layout) => ({ source: seed.source, layout, seed })));

/** Whether the match lies on one of the passages that say its claim. */
function isRight({ claim, quote }: Match, text: string, { says }: Seed): boolean {
  const start = text.indexOf(quote);
  return (says[claim] ?? []).some((words) => {
    const at = text.indexOf(words);
    return start >= 0 && at >= 0 && start < at + words.length && at < start + quote.length;
  });
}

describe.skipIf(!present)(`seed articles (${present ? 'present' : `skipped: not in ${folder}`})`, () => {
  it('say what the list of their passages quotes', () => {
    for (const { file, says, headline } of SEEDS) {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll(/\s+/g, ' ');
      expect([headline, ...Object.values(says).flat()].filter((words) => !text.includes(words))).toEqual([]);
    }
  });

  describe.each(BROWSERS)('in %s', (kind) => {
    let h: Harness;
    beforeAll(async () => {
      h = await harness(kind);
    });
    afterAll(() => h?.close());

    it.each(cases)('source $source as $layout: found, rightly, and nowhere else', async ({ seed, layout }) => {
      const raw = readFileSync(join(folder, seed.file), 'utf8');
      const text = raw.replaceAll(/\s+/g, ' ');
      const { page, summary } = await h.read(seedPage(raw, seed.headline, layout));
      const matches = summary.views.map(({ match }) => match);
      const right = matches.filter((match) => isRight(match, text, seed));
      const found = new Set(right.map(({ claim }) => claim));
      const expected = Object.keys(seed.says);
      const missed = expected.filter((claim) => !found.has(claim));
      const wrong = matches.filter((match) => !right.includes(match)).map(({ claim, quote }) => `${claim}: ${quote}`);
      expect(missed.length / expected.length, `missed: ${missed.join(', ')}`).toBeLessThanOrEqual(0.05);
      expect(wrong.length / matches.length, `wrong: ${wrong.join(' | ')}`).toBeLessThanOrEqual(0.05);
      expect(summary.views.every(({ pageSource }) => pageSource?.id === seed.source)).toBe(true);
      expect((await highlightedTexts(page)).length).toBeGreaterThan(0);
      expect(await strayHighlights(page)).toEqual([]);
      await page.close();
    });
  });
});
