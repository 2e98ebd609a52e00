/** The options page in real browsers, used by keyboard and by files; what is changed is put back. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtIn } from '../../src/claims/built-in.ts';
import { summaryOf } from '../../src/cli/ask-page.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { violations } from './axe.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';
import { type PageDriver, pageDriver } from './page-driver.ts';

const ARTICLE = articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] });
/** Says of another claim what the built-in pack says of its own. */
const PACK = { ...builtIn, id: 'another', title: 'Another pack' };

describe.each(BROWSERS)('the options in %s', (kind) => {
  let h: Harness;
  let options: Page;
  let driver: PageDriver;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossread-options-'));
    h = await harness(kind);
    options = h.own;
    driver = pageDriver(options);
    await options.waitForSelector('[aria-labelledby="packs"] [role=switch]');
  });
  afterAll(async () => {
    await h?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Presses the switch of a pack, and waits until it stands so. */
  const switchPack = async (title: string, on: boolean): Promise<void> => {
    const state = (): Promise<string | undefined> =>
      options.$$eval(
        '[aria-labelledby="packs"] [role=switch]',
        (found, name) => found.find((one) => one.textContent.includes(name))?.ariaChecked ?? undefined,
        title,
      );
    await until(`pack "${title}", ${on ? 'off' : 'on'}`, async () => (await state()) === String(!on));
    await driver.press(title);
    await until(`pack "${title}", ${on ? 'on' : 'off'}`, async () => (await state()) === String(on));
  };
  const choose = async (input: string, name: string, content: string): Promise<void> => {
    const path = join(folder, name);
    await writeFile(path, content);
    await ((await options.$(input)) as ElementHandle<HTMLInputElement>).uploadFile(path);
  };
  it('are used by keyboard alone: looks, preview, a site', async () => {
    await options.bringToFront();
    await options.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await driver.tabTo('#strength-normal');
    await options.keyboard.press('ArrowDown');
    const names = () => options.evaluate(() => [...CSS.highlights.keys()].join());
    await until('subtle preview', async () => (await names()).includes('crossread-solid-subtle'));
    await options.keyboard.press('ArrowUp');
    await until('strength as it was', () =>
      options.$eval('#strength-normal', (one) => (one as HTMLInputElement).checked),
    );
    await driver.tabTo('#site');
    await options.keyboard.type('no address');
    await options.keyboard.press('Enter');
    await driver.textWith('#site-fault', 'not a web address');
    await options.$eval('#site', (field) => (field as HTMLInputElement).select());
    await options.keyboard.type('https://127.0.0.1/a');
    await options.keyboard.press('Enter');
    await driver.textWith('[aria-labelledby="sites"] li', '127.0.0.1');
    // Backwards, since a driver's keys are lost on a Firefox page whose focus went round through the browser's own window.
    await options.keyboard.down('Shift');
    await options.keyboard.press('Tab');
    await options.keyboard.up('Shift');
    expect(await options.evaluate(() => document.activeElement?.ariaLabel)).toBe('Switch on again on 127.0.0.1');
    await options.keyboard.press('Enter');
    await until('list without sites', async () => (await driver.textOf('[aria-labelledby="sites"] li')) === '');
    // The row that had the focus is gone; the reader goes on from its heading.
    expect(await options.evaluate(() => document.activeElement?.id)).toBe('sites');
  });

  it('ask before a subscription, by keyboard alone, and give the focus back', async () => {
    await options.bringToFront();
    await options.focus('#pack-address');
    await options.keyboard.type('https://packs.example/a.json');
    await options.keyboard.press('Enter');
    await until('focus in the dialog', () => driver.isAt('dialog[open] input'));
    await options.keyboard.press('Escape');
    await until('focus on the address', () => driver.isAt('#pack-address'));
    expect(await options.$('dialog')).toBeNull();
    expect(await driver.textOf('.subscription h3')).toBe('');
    await options.keyboard.press('Enter');
    await until('focus in the dialog', () => driver.isAt('dialog[open] input'));
    await driver.tabTo('dialog .buttons button:last-child');
    await options.keyboard.press('Enter');
    await until('focus on the address', () => driver.isAt('#pack-address'));
    await options.$eval('#pack-address', (field) => (field as HTMLInputElement).select());
    await options.keyboard.press('Backspace');
  });

  it('switch packs off and on for open pages, remove one and take that back', async () => {
    const { page } = await h.read(ARTICLE);
    await highlighted(page, '1,500 civilians');
    await options.bringToFront();
    await choose('#file', 'pack.json', JSON.stringify(PACK));
    await driver.press('Keep this pack');
    await driver.textWith('.import [role=status]', '19 claims');
    await switchPack('Another pack', false);
    await switchPack('Two notes from Moscow', false);
    await notHighlighted(page);
    await switchPack('Another pack', true);
    await highlighted(page, '1,500 civilians');
    const packs = new Set((await summaryOf(h.own, page)).views.map(({ pack }) => pack.id));
    expect([...packs]).toEqual(['another']);
    await options.bringToFront();
    await driver.press('Remove the pack “Another pack”');
    await notHighlighted(page);
    await driver.textWith('.undo', 'was removed');
    await driver.press('Undo');
    await highlighted(page, '1,500 civilians');
    await driver.press('Remove the pack “Another pack”');
    await switchPack('Two notes from Moscow', true);
    await highlighted(page, '1,500 civilians');
  });

  it('save everything in one file and restore it; a bad file changes nothing', async () => {
    await options.bringToFront();
    // What a browser does with a download is its own; what it is handed is ours.
    await options.evaluate(() => {
      const real = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { handed: (blob as Blob).text() });
        return real.call(URL, blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await choose('#file', 'pack.json', JSON.stringify(PACK));
    await driver.press('Keep this pack');
    await driver.textWith('.import [role=status]', 'Another pack');
    await options.$eval('#sensitivity-likely', (one) => (one as HTMLElement).click());
    await until('likely stored', () =>
      options.$eval('#sensitivity-likely', (one) => (one as HTMLInputElement).checked),
    );
    await driver.press('Save a backup');
    await driver.textWith('[aria-labelledby="backup"] [role=status]', 'handed');
    const text = (await options.evaluate('handed')) as string;
    await options.$eval('#sensitivity-sure', (one) => (one as HTMLElement).click());
    await driver.press('Remove the pack “Another pack”');
    await until('one pack', async () => !(await driver.textOf('[aria-labelledby="packs"] h3')).includes('Another'));

    const bad = JSON.stringify({ ...JSON.parse(text), packs: [{ ...PACK, claims: 'none' }] });
    await choose('#backup-file', 'bad.json', bad);
    expect(await driver.textWith('[aria-labelledby="backup"] .fault', 'packs[0]')).toContain('as they were');
    expect(await driver.textOf('[aria-labelledby="packs"] h3')).not.toContain('Another');

    await choose('#backup-file', 'good.json', text);
    await driver.textWith('[aria-labelledby="backup"] [role=status]', 'and 1 pack');
    expect(await violations(options)).toEqual([]);
    await driver.press('Restore');
    await driver.textWith('[aria-labelledby="backup"] [role=status]', 'in place');
    await driver.textWith('[aria-labelledby="packs"] h3', 'Another pack');
    expect(await options.$eval('#sensitivity-likely', (one) => (one as HTMLInputElement).checked)).toBe(true);
    await options.$eval('#sensitivity-sure', (one) => (one as HTMLElement).click());
    await driver.press('Remove the pack “Another pack”');
    await until('sure stored', () => options.$eval('#sensitivity-sure', (one) => (one as HTMLInputElement).checked));
  });

  it(
    kind === 'firefox' ? 'change the keys of a command, and give them back' : 'lead to the browser’s page for keys',
    async () => {
      await options.bringToFront();
      if (kind === 'chromium') {
        await driver.press('Change the keys');
        const target = await h.session.browser.waitForTarget((one) => one.url() === 'chrome://extensions/shortcuts');
        await (await target.asPage()).close();
        return;
      }
      await options.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await driver.tabTo('#set-next');
      await options.keyboard.press('Enter');
      await driver.textWith('#set-next', 'Press');
      await options.keyboard.down('Alt');
      await options.keyboard.press('KeyJ');
      await options.keyboard.up('Alt');
      await driver.textWith('[aria-labelledby="keys"] kbd', 'Alt+J');
      await driver.tabTo('#reset-next');
      await options.keyboard.press('Enter');
      await driver.textWith('[aria-labelledby="keys"] kbd', 'Alt+Shift+N');
    },
  );

  it('have nothing that axe finds, filled and with faults; nor has the first page', async () => {
    await options.bringToFront();
    await choose('#file', 'pack.json', JSON.stringify({ ...PACK, sources: [] }));
    await driver.textWith('.import [role=status]', 'not imported');
    expect(await violations(options)).toEqual([]);
    const welcome = await h.session.extensionPage('welcome.html');
    await until('preview', () => welcome.evaluate(() => CSS.highlights.has('crossread-solid-normal')));
    expect(await violations(welcome)).toEqual([]);
    await welcome.close();
  });
});
