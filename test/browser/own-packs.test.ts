/** What the options page does with packs of the reader's: imports, removes and puts back, saves and restores them, and names muted claims in their words. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../src/cli/until.ts';
import { changeSettings } from './change-settings.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';

const statement = 'The lock of the upper quay was closed in May.';
const pack = {
  format: 'crossread/1',
  id: 'own-packs-test',
  title: 'Quays of the north',
  version: '1',
  language: 'en',
  description: 'Quays.',
  author: 'A. Author',
  licence: 'CC0-1.0',
  updated: '2026-03-04',
  sources: [{ id: 's', headline: 'Quays closed' }],
  claims: [
    {
      id: 'lock',
      statement,
      wordings: [],
      reports: [{ source: 's', summary: statement }],
      relation: 'single',
      differences: [],
    },
  ],
  aliases: [],
  later: { unknown: [1, 2] },
};
const muted = { kind: 'mute', pack: pack.id, claim: 'lock' } as const;

describe.each(BROWSERS)('packs on the options page in %s', (kind) => {
  let h: Harness;
  let page: Page;
  beforeAll(async () => {
    h = await harness(kind);
    page = h.own;
  });
  afterAll(() => h?.close());

  /** Gives a file to a field of the page as if it were chosen there. */
  const choose = (field: string, name: string, text: string): Promise<void> =>
    page.evaluate(
      (selector, fileName, content) => {
        const input = document.querySelector<HTMLInputElement>(selector);
        const chosen = new DataTransfer();
        chosen.items.add(new File([content], fileName, { type: 'application/json' }));
        if (input) input.files = chosen.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      },
      field,
      name,
      text,
    );
  const press = (label: string): Promise<void> =>
    until(`button "${label}"`, () =>
      page.evaluate((name) => {
        const buttons = [...document.querySelectorAll('button')];
        const wanted = buttons.find((one) => (one.ariaLabel ?? one.textContent) === name);
        wanted?.click();
        return wanted !== undefined;
      }, label),
    ).then(() => undefined);
  const shows = (section: string, text: string): Promise<boolean> =>
    page.evaluate(
      (id, wanted) =>
        document.querySelector(`section[aria-labelledby=${id}] ul`)?.textContent?.includes(wanted) ?? false,
      section,
      text,
    );
  const listed = (): Promise<boolean> => shows('packs', pack.title);
  const gone = async (): Promise<boolean> => !(await listed());

  it('imports, removes and puts back a pack, and names its muted claim by its words while it is there', async () => {
    await choose('#file', 'quays.json', JSON.stringify(pack));
    await press('Keep this pack');
    await until('row of the pack', listed);
    await changeSettings(page, { ...muted, on: true });
    await until('statement of the muted claim', () => shows('unwanted', statement));
    await press(`Remove the pack “${pack.title}”`);
    await until('removal', gone);
    await until('ids of the muted claim', () => shows('unwanted', `${pack.id}: lock`));
    await press('Undo');
    await until('row of the pack', listed);
    await until('statement of the muted claim', () => shows('unwanted', statement));
    await changeSettings(page, { ...muted, on: false });
    await until('end of the muting', async () => !(await shows('unwanted', statement)));
  });

  it('saves a backup with the whole pack, and restores it', async () => {
    // Not to the disk: nobody would take the file away again.
    await page.evaluate(() => {
      const kept: Blob[] = [];
      const create = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        kept.push(file as Blob);
        return create(file);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
      Object.assign(globalThis, { savedBackup: async () => kept[0]?.text() });
    });
    await press('Save a backup');
    const saved = (): Promise<string | undefined> =>
      page.evaluate(() => (globalThis as unknown as { savedBackup(): Promise<string | undefined> }).savedBackup());
    const text = await until('backup', saved);
    expect((JSON.parse(text) as { packs: unknown[] }).packs).toEqual([pack]);
    await press(`Remove the pack “${pack.title}”`);
    await until('removal', gone);
    await choose('#backup-file', 'backup.json', text);
    await press('Restore');
    await until('row of the pack', listed);
    await press(`Remove the pack “${pack.title}”`);
    await until('removal', gone);
  });
});
