/** The claims of a pack on the options page: a long list gone through by keys, searched, saved as files; and the reader's own claims edited, deleted and put back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../bench/scale/claims.ts';
import { withReport } from '../../src/claims/own-claims.ts';
import { emptyOwnPack } from '../../src/claims/own-pack.ts';
import { parsePack } from '../../src/claims/pack-format.ts';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER } from './article-page.ts';
import { violations } from './axe.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted, notHighlighted } from './highlights.ts';
import { probeOn } from './library.ts';
import { type PageDriver, pageDriver } from './page-driver.ts';

const MANY = packOf(Array.from({ length: 3000 }, (_, i) => `Depot ${i} in Upper Tarn was painted in shade ${i % 7}.`));
const STATED = 'The Kestrin council cancelled the night ferry between Aldport and Marrowby in August 2019.';
const OWN = withReport(
  { ...emptyOwnPack('own', 'en', '2024-01-01'), title: 'My claims' },
  {
    claim: { kind: 'new', statement: STATED },
    source: { headline: 'Night ferry ends', url: 'https://news.example/ferry' },
    summary: STATED,
    quote: STATED,
  },
  'x1',
);

describe.each(BROWSERS)('the claims on the options page in %s', (kind) => {
  let h: Harness;
  let options: Page;
  let driver: PageDriver;
  beforeAll(async () => {
    h = await harness(kind, {});
    const probe = await probeOn(h.own);
    await probe.keep({ ...MANY, id: 'many', title: 'Many depots' });
    await probe.keep(OWN);
    await h.own.evaluate(`chrome.runtime.sendMessage({ name: 'packsChanged', args: [] })`);
    options = await h.session.extensionPage('options.html');
    driver = pageDriver(options);
    await options.waitForSelector('.claim .statement');
    // What a browser does with a download is its own; what it is handed is ours.
    await options.evaluate(() => {
      const real = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        Object.assign(globalThis, { handed: (blob as Blob).text() });
        return real.call(URL, blob);
      };
      HTMLAnchorElement.prototype.click = function () {
        Object.assign(globalThis, { handedName: this.download });
      };
    });
  });
  afterAll(() => h?.close());

  const active = (): Promise<string | null> =>
    options.evaluate(() => {
      const id = document.querySelector('.claims')?.getAttribute('aria-activedescendant');
      const row = id ? document.getElementById(id) : null;
      return row && `${row.ariaPosInSet} of ${row.ariaSetSize}: ${row.querySelector('.statement')?.textContent}`;
    });
  const activeIs = (words: string): Promise<unknown> =>
    until(`claim "${words}"`, async () => (await active())?.startsWith(words));
  const press = (words: string): Promise<void> => driver.press(words, '[aria-labelledby=claims]');
  const openPack = async (id: string): Promise<void> => {
    await options.bringToFront();
    await options.select('#claims-pack', id);
    await until('pack', () =>
      options.$eval('#claims-pack', (one, wanted) => (one as HTMLSelectElement).value === wanted, id),
    );
  };
  const handed = async (): Promise<string> => (await options.evaluate('handed')) as string;

  it('are read as they come into sight, reached by keys, and a few rows of thousands', async () => {
    await openPack('many');
    await driver.textWith('#claims-count', '3,000 claims');
    await options.focus('.claims');
    await options.keyboard.press('End');
    await activeIs('3000 of 3000: Depot 2999');
    await options.keyboard.press('ArrowUp');
    await activeIs('2999 of 3000: Depot 2998');
    expect(await options.$$eval('.claim', (rows) => rows.length)).toBeLessThan(60);
    await driver.textWith('.details', 'Depot 2998');
    await options.keyboard.press('Home');
    await activeIs('1 of 3000: Depot 0');
    expect(await violations(options)).toEqual([]);
  });

  it('are searched, selected and saved; what is saved is a pack again', async () => {
    await openPack('many');
    await options.focus('#claims-search');
    await options.keyboard.type('depot 299');
    await driver.textWith('#claims-count', '13 of 3,000');
    await options.focus('.claims');
    await options.keyboard.press('Home');
    await activeIs('1 of 13: Depot 299 ');
    await options.keyboard.down('Shift');
    await options.keyboard.press('ArrowDown');
    await options.keyboard.up('Shift');
    await driver.textWith('.save', 'Selected: 2');
    await press('Pack (crossread/1)');
    await driver.textWith('.save', 'many-selection-');
    const { pack } = parsePack(await handed());
    expect(pack?.claims.map(({ statement }) => statement.slice(0, 11))).toEqual(['Depot 299 i', 'Depot 1299 ']);
    expect(await options.evaluate('handedName')).toMatch(/^many-selection-[0-9a-z]{14}\.json$/);
    await press('Select none');
    await press('CSV');
    await driver.textWith('.save', 'many.csv');
    expect((await handed()).split('\n').length).toBeGreaterThan(3000);
    await openPack('built-in');
    await press('ClaimReview');
    await driver.textWith('.save', 'built-in.jsonld');
    await driver.textWith('.save', 'no fact-checker rated them');
    expect(JSON.parse(await handed())).toHaveProperty('@graph');
  });

  it('are edited, deleted and put back where the reader wrote them, and open pages follow', async () => {
    const { page } = await h.read(articlePage({ paragraphs: [FILLER[1], STATED, ...FILLER] }));
    await highlighted(page, 'The Kestrin council');
    await openPack('own');
    await press('Pack (crossread/1)');
    await driver.textWith('.save', 'claims-');
    // Whoever is given the file can import it: it does not claim to be that reader's own.
    expect(parsePack(await handed()).pack?.id).toMatch(/^claims-[0-9a-f]{32}$/);
    await options.focus('.claims');
    await options.keyboard.press('Home');
    await activeIs('1 of 1: The Kestrin');
    await press('Edit');
    await until('focus on the statement', () => driver.isAt('#edit-statement'));
    expect(await violations(options)).toEqual([]);
    await options.keyboard.down('Control');
    await options.keyboard.press('a');
    await options.keyboard.up('Control');
    await options.keyboard.type('A museum of clocks opened in Upper Tarn.');
    await options.$eval('#edit-wordings', (field) => (field as HTMLTextAreaElement).select());
    await options.focus('#edit-wordings');
    await options.keyboard.press('Backspace');
    await options.$eval('#edit-0-quote', (field) => (field as HTMLTextAreaElement).select());
    await options.focus('#edit-0-quote');
    await options.keyboard.press('Backspace');
    await options.$eval('#edit-0-summary', (field) => (field as HTMLTextAreaElement).select());
    await options.focus('#edit-0-summary');
    await options.keyboard.type('A museum opened.');
    await press('Save');
    await driver.textWith('.undo', 'was changed');
    await notHighlighted(page, 'The Kestrin council');
    await options.bringToFront();
    await press('Undo');
    await driver.textWith('.undo', 'is as it was before');
    await highlighted(page, 'The Kestrin council');

    await options.bringToFront();
    await options.focus('.claims');
    await options.keyboard.press('Home');
    await activeIs('1 of 1: The Kestrin');
    await press('Delete');
    await driver.textWith('.undo', 'was deleted');
    await notHighlighted(page, 'The Kestrin council');
    await options.bringToFront();
    expect(
      await options.$$eval('#claims-pack option', (all) => all.map((one) => (one as HTMLOptionElement).value)),
    ).not.toContain('own');
    await press('Undo');
    await until('own pack', async () => (await options.$('#claims-pack option[value=own]')) !== null);
    await highlighted(page, 'The Kestrin council');
  });

  it('keep what is typed into the form while the reader looks at others, until it is saved or given up', async () => {
    const typed = 'The Kestrin council cancelled some ferries.';
    const statement = (): Promise<string> =>
      options.$eval('#edit-statement', (one) => (one as HTMLTextAreaElement).value);
    const goHome = async (pack: string, says: string): Promise<void> => {
      await openPack(pack);
      await options.focus('.claims');
      await options.keyboard.press('Home');
      await activeIs(says);
    };
    /** Whether the browser would ask before this page goes. */
    const asks = (): Promise<boolean> =>
      options.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await options.bringToFront();
    await goHome('own', '1 of 1: The Kestrin');
    await press('Edit');
    await until('focus on the statement', () => driver.isAt('#edit-statement'));
    expect(await asks()).toBe(false);
    await options.$eval('#edit-statement', (field) => (field as HTMLTextAreaElement).select());
    await options.keyboard.type(typed);
    expect(await asks()).toBe(true);
    await goHome('many', '1 of 3000');
    await options.waitForSelector('#edit-statement', { hidden: true });
    await goHome('own', '1 of 1: The Kestrin');
    await until('form', async () => (await options.$('#edit-statement')) !== null);
    expect(await statement()).toBe(typed);
    expect(await driver.isAt('.claims')).toBe(true);
    await press('Cancel');
    await until('focus on the button', () => driver.isAt('.details button'));
    expect(await asks()).toBe(false);
    await press('Edit');
    await until('focus on the statement', () => driver.isAt('#edit-statement'));
    expect(await statement()).not.toBe(typed);
    await press('Cancel');
  });

  it('lose nothing that is typed into the form, or came while it was open', async () => {
    const probe = await probeOn(h.own);
    const typed = 'The Kestrin council cancelled every night ferry.';
    const typedIn = (field: string): Promise<string> =>
      options.$eval(field, (one) => (one as HTMLTextAreaElement).value);
    const begin = async (): Promise<void> => {
      await options.bringToFront();
      await openPack('own');
      await options.focus('.claims');
      await options.keyboard.press('Home');
      await activeIs('1 of ');
      await press('Edit');
      await until('focus on the statement', () => driver.isAt('#edit-statement'));
      await options.$eval('#edit-statement', (field) => (field as HTMLTextAreaElement).select());
      await options.keyboard.type(typed);
    };
    const report = withReport(
      OWN,
      {
        claim: { kind: 'known', id: 'x1', relation: 'agree' },
        source: { headline: 'Ferries end', url: 'https://other.example/ferry' },
        summary: 'None goes at night.',
      },
      'x2',
    );
    const more = withReport(
      report,
      { claim: { kind: 'new', statement: 'A museum opened.' }, source: { headline: 'Museum' }, summary: 'It opened.' },
      'x3',
    );
    await openPack('many');
    await begin();
    // As another tab does, while this one is hidden.
    await h.own.bringToFront();
    await probe.keep(more);
    await options.bringToFront();
    await driver.textWith('[aria-labelledby=packs]', '2 claims');
    expect(await typedIn('#edit-statement')).toBe(typed);
    await press('Save');
    await driver.textWith('.undo', 'was changed');
    await options.waitForSelector('#edit-statement', { hidden: true });
    await activeIs('1 of 2: The Kestrin council cancelled every');
    await driver.textWith('.details', 'None goes at night.');

    await begin();
    await h.own.bringToFront();
    await probe.drop('own');
    await options.bringToFront();
    await until('packs without the own one', async () =>
      (await driver.textOf('[aria-labelledby=packs] h3')).includes('My claims') ? undefined : true,
    );
    await press('Save');
    await driver.textWith('.details .fault', 'removed meanwhile');
    expect(await typedIn('#edit-statement')).toBe(typed);
    expect(await violations(options)).toEqual([]);
    await press('Cancel');
    await until('another pack', async () => (await options.$('#claims-pack option[value=own]')) === null);
  });
});
