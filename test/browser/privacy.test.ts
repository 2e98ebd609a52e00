/** Nothing leaves the machine: a recording proxy stands between each browser and the world. */
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { summaryOf } from '../../src/cli/ask-page.ts';
import { launch, type Session } from '../../src/cli/browsers.ts';
import { cardOpened, hoverHighlight } from '../../src/cli/hover.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN, VARIED } from './article-page.ts';
import { BROWSERS } from './harness.ts';
import { highlighted } from './highlights.ts';
import { type RecordingProxy, recordingProxy } from './recording-proxy.ts';

/** A name that no machine has: only the proxy answers for it. */
const PAGE = 'http://news.test/article.html';
const LEAK = 'http://leak.test/leak';
const PACK = 'http://localhost:8123/pack.json';

/** Whom each browser itself calls, extension or not, whatever it is told. */
const OWN_CALLS = {
  chromium: /^(CONNECT |\w+ https?:\/\/)([\w-]+\.)+(google|googleapis|gvt1)\.com[:/]/,
  firefox: /^(CONNECT |\w+ https?:\/\/)([\w-]+\.)+(mozilla\.(com|org|net)|firefox\.com)[:/]/,
} as const;

describe.each(BROWSERS)('what leaves %s', (kind) => {
  let proxy: RecordingProxy;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossread-leaky-'));
    const body = articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, VARIED] });
    const elsewhere = { body: '', status: 302, headers: { location: LEAK } };
    proxy = await recordingProxy((url) => (url === PAGE ? { body } : url === PACK ? elsewhere : undefined));
  });
  afterAll(async () => {
    await proxy.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function withSession<Result>(
    extensionDir: string,
    use: (session: Session, own: Page) => Promise<Result>,
  ): Promise<Result> {
    const session = await launch({ browser: kind, headless: true, extensionDir, proxy: proxy.address });
    try {
      return await use(session, await session.extensionPage('options.html'));
    } finally {
      await session.close();
    }
  }

  /** Reads the article, opens a card and walks through the extension's own pages. */
  async function useIt(session: Session, own: Page): Promise<void> {
    const page = await session.browser.newPage();
    await page.goto(PAGE);
    await summaryOf(own, page);
    await highlighted(page, '60,000');
    await hoverHighlight(page, '60,000');
    await cardOpened(page);
    for (const path of ['popup.html', 'welcome.html']) await (await session.extensionPage(path)).close();
  }

  it('is, with a subscription, what its host is asked for besides, and no more where it sends elsewhere', async () => {
    const before = proxy.requests.length;
    await withSession(inject('editions')[kind], async (session, own) => {
      await own.type('#pack-address', PACK);
      await own.click('form.add:has(#pack-address) button');
      // Not before the reader has said so.
      await until('dialog', () => own.evaluate(() => document.querySelector('dialog[open]') !== null));
      expect(proxy.requests.slice(before).filter((request) => request.includes('localhost'))).toEqual([]);
      await own.click('dialog button');
      await until('fault', () =>
        own.evaluate(() => document.querySelector('.subscription [role=status] .fault') !== null),
      );
      await useIt(session, own);
    });
    const requests = proxy.requests.slice(before).filter((request) => !OWN_CALLS[kind].test(request));
    expect(requests).toEqual([`GET ${PACK}`, `GET ${PAGE}`]);
  });

  it('is the request for the page that the reader opened, and no other', async () => {
    const before = proxy.requests.length;
    await withSession(inject('editions')[kind], async (session, own) => {
      await useIt(session, own);
      // Nor could it over an open line: its own policy forbids that.
      const refused = await own.evaluate((url) => fetch(url).then(String, (error: Error) => error.name), LEAK);
      expect(refused).toBe('TypeError');
    });
    const requests = proxy.requests.slice(before).filter((request) => !OWN_CALLS[kind].test(request));
    expect(requests).toEqual([`GET ${PAGE}`]);
  });

  it('is held by the policy: connections to its own files, for the word knowledge, and over https or on this machine, for subscriptions', async () => {
    const manifest = JSON.parse(await readFile(join(inject('editions')[kind], 'manifest.json'), 'utf8'));
    const policy: string[] = manifest.content_security_policy.extension_pages.split(/; */);
    expect(policy).toContain("default-src 'none'");
    // The background fetches knowledge.bin, which 'none' would refuse; 'self' is the extension's own origin, so nothing leaves by it.
    const connections = "connect-src 'self' https: http://localhost:* http://127.0.0.1:*";
    expect(policy.filter((directive) => directive.startsWith('connect-src'))).toEqual([connections]);
    expect(policy.filter((directive) => directive !== connections).join()).not.toMatch(/[*]|\w:/);
  });

  it('holds in the code too: it makes requests in two places, for the word knowledge and for subscriptions', async () => {
    const scripts = ['background', 'content', 'popup', 'options', 'write', 'import-worker', 'welcome'];
    for (const script of scripts) {
      const code = await readFile(join(inject('editions')[kind], `${script}.js`), 'utf8');
      const knowledge = /\bfetch\(\w+\.runtime\.getURL\("knowledge\.bin"\)\)/g;
      const subscriptions = /\brequest:\((\w+),(\w+)\)=>fetch\(\1,\2\)/g;
      const found = [knowledge, subscriptions].map((place) => code.match(place)?.length ?? 0);
      const expected = script === 'write' ? [1, 0] : ['background', 'options'].includes(script) ? [1, 1] : [0, 0];
      expect([script, ...found]).toEqual([script, ...expected]);
      const rest = code.replace(knowledge, '').replace(subscriptions, '');
      const others = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|importScripts/g;
      expect([script, rest.match(others) ?? []]).toEqual([script, []]);
    }
  });

  it('would be seen here: a copy that fetches on purpose is caught', async () => {
    const leaky = join(folder, 'leaky');
    await cp(inject('editions')[kind], leaky, { recursive: true });
    const manifest = JSON.parse(await readFile(join(leaky, 'manifest.json'), 'utf8'));
    manifest.content_security_policy.extension_pages = "script-src 'self'";
    await writeFile(join(leaky, 'manifest.json'), JSON.stringify(manifest));
    await appendFile(
      join(leaky, 'background.js'),
      `\nfetch(${JSON.stringify(LEAK)}, { mode: 'no-cors' }).catch(() => undefined);\n`,
    );
    await withSession(leaky, async (session, own) => {
      await useIt(session, own);
      await until('request of the leaky copy', async () => proxy.requests.includes(`GET ${LEAK}`));
    });
  });
});
