/** The same thing over and over, with the background killed in between. `npm run soak` does many rounds, `npm test` a few. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened, hoverHighlight } from '../../src/cli/hover.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted } from './highlights.ts';
import { killBackground } from './kill-background.ts';

const ROUNDS = process.env.CROSSREAD_SOAK ? 200 : 3;

describe.each(BROWSERS)(`${ROUNDS} rounds in %s`, (kind) => {
  let h: Harness;
  beforeAll(async () => {
    // Firefox ends an event page that is at work, too: longer than a new one takes to its first answer, short enough to wait for.
    h = await harness(kind, { preferences: { 'extensions.background.idle.timeout': 1_500 } });
  });
  afterAll(() => h?.close());

  it('open a page, find its claims, open a card and close the page, each time with a new background', {
    timeout: ROUNDS * 30_000,
  }, async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const page = await h.session.browser.newPage();
      const problems = problemsOf(page);
      await page.goto(h.serve('/round.html', articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] })));
      await highlighted(page, '1,500 civilians', 'signed in 1987');
      await hoverHighlight(page, 'signed in 1987');
      await cardOpened(page);
      expect(problems, `round ${round}`).toEqual([]);
      await page.close();
      await killBackground(h);
    }
  });
});
