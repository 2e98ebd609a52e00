/** Pages are read and marked, and nothing else is done to them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../../src/cli/build-editions.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN, VARIED } from './article-page.ts';
import { BROWSERS, type Harness, harness, problemsOf } from './harness.ts';
import { highlighted, highlightedTexts, strayHighlights } from './highlights.ts';

describe.each(BROWSERS)('reading in %s', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await harness(kind);
  });
  afterAll(() => h?.close());

  it('marks the claims of the demo page, and nothing of its clutter', async () => {
    const { page, summary } = await h.read(await readFile(join(repository, 'test/pages/demo.html'), 'utf8'));
    expect(summary.status).toBe('done');
    const found = new Set(summary.views.map(({ match }) => match.claim));
    const told = ['two-notes', 'hajin-six-months', 'militants-nine-settlements', 'civilians-1500', 'rukban-50000'];
    const more = [
      'tanf-blocks-aid',
      'oil-smuggling',
      'inf-dialogue',
      'no-pentagon-reply',
      'pompeo-60-days',
      'inf-1987',
      'inf-range',
    ];
    expect([...told, ...more].filter((claim) => !found.has(claim))).toEqual([]);
    const varied = summary.views.filter(({ match }) => match.relation === 'varies').map(({ match }) => match.claim);
    expect(varied).toEqual(expect.arrayContaining(['rukban-50000', 'pompeo-60-days']));
    await highlighted(page, '60,000 Syrians', 'fifteen hundred');
    expect(
      await strayHighlights(
        page,
        'article',
        'nav, aside, footer, figure, .ad, .more, .newsletter, .tags, .comments, .byline',
      ),
    ).toEqual([]);
  });

  it('shows the number of matches on the badge', async () => {
    const { page, summary } = await h.read(articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] }));
    expect(summary.views.length).toBeGreaterThanOrEqual(2);
    await page.bringToFront();
    const badge = await until('badge', () =>
      h.own.evaluate(
        `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
      ),
    );
    expect(badge).toBe(String(summary.views.length));
  });

  it('tells what varies from what states', async () => {
    const { summary } = await h.read(articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, VARIED] }));
    const relations = Object.fromEntries(summary.views.map(({ match }) => [match.claim, match.relation]));
    expect(relations).toMatchObject({ 'civilians-1500': 'states', 'rukban-50000': 'varies' });
  });

  it('changes nothing in the page but for one host element', async () => {
    const end = '<script>window.before = document.documentElement.outerHTML</script>';
    const { page } = await h.read(articlePage({ paragraphs: [KNOWN.civilians, ...FILLER], end }));
    await highlighted(page, '1,500 civilians');
    const { before, after, hosts } = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      const added = copy.querySelectorAll('crossread-card');
      for (const host of added) host.remove();
      const { before } = window as unknown as { before: string };
      return { before, after: copy.outerHTML, hosts: added.length };
    });
    expect(after.replaceAll(/\s+/g, ' ')).toBe(before.replaceAll(/\s+/g, ' '));
    expect(hosts).toBe(1);
  });

  it('moves nothing and says nothing in the console', async () => {
    const page = await h.session.browser.newPage();
    const problems = problemsOf(page);
    const head = `<script>
      window.shift = 0;
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
          .observe({ type: 'layout-shift', buffered: true });
    </script>`;
    await page.goto(h.serve('/still.html', articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, VARIED], head })));
    await highlighted(page, '1,500 civilians', '60,000');
    expect(await page.evaluate('window.shift')).toBe(0);
    expect(problems).toEqual([]);
  });

  it('keeps its way through inline markup, soft hyphens, no-break spaces and line breaks', async () => {
    const html = `<p>At least 1,500&nbsp;civi&shy;lians have been <em>killed in <b>recent</b></em> months in <a href="#x">air strikes by the
      US-led coa&shy;lition</a><br>on the east bank of the Euphrates, the ministry&nbsp;said.</p>`;
    const { page } = await h.read(articlePage({ paragraphs: [FILLER[0], { html }, FILLER[1], FILLER[2]] }));
    await highlighted(page, '1,500');
    expect(await strayHighlights(page)).toEqual([]);
    const [text] = await highlightedTexts(page);
    expect(text?.replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ')).toContain('1,500 civilians have been killed');
  });

  it('sends no message from a page that is no article', async () => {
    await h.own.evaluate(`
      window.heard = [];
      chrome.runtime.onMessage.addListener((message) => { window.heard.push(message.name); });
    `);
    const links = Array.from({ length: 60 }, (_, i) => `<li><a href="#${i}">${KNOWN.civilians}</a></li>`).join('');
    const front = await h.read(`<!doctype html><title>Front page</title><nav><ul>${links}</ul></nav>`);
    const login = await h.read(
      '<!doctype html><title>Sign in</title><form><input type="email"><input type="password"></form>',
    );
    const empty = await h.read('');
    for (const { summary } of [front, login, empty]) expect(summary).toMatchObject({ status: 'no-article', views: [] });
    expect(await h.own.evaluate('window.heard')).toEqual([]);
    // The listener does hear: an article sends its text.
    await h.read(articlePage({ paragraphs: [...FILLER, KNOWN.treaty] }));
    expect(await h.own.evaluate('window.heard')).toContain('spot');
  });
});
