/** The claims of a page are saved from the popup: the files are really written by each browser's own downloads. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../src/cli/until.ts';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';
import { highlighted } from './highlights.ts';
import { openPopup } from './popup-driver.ts';

/** A claim that only one of the sources reports. */
const ONLY_ONE = 'The Syrian army has shown that it can liberate areas in two weeks, Shoigu said.';

describe.each(BROWSERS)('saving the claims of a page in %s', (kind) => {
  let h: Harness;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossread-saved-'));
    h = await harness(kind, {
      preferences: {
        'browser.download.folderList': 2,
        'browser.download.dir': folder,
        'browser.download.always_ask_before_handling_new_types': false,
      },
    });
    if (kind !== 'chromium') return;
    const client = await h.session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  });
  afterAll(async () => {
    await h?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The text of the file with this ending, once it is whole: a browser writes the last piece, then drops its own name for what is under way. */
  const saved = (ending: string): Promise<string> =>
    until(`file ${ending}`, async () => {
      const names = await readdir(folder);
      const name = names.find((one) => one.endsWith(ending));
      const underWay = names.some((one) => /\.(?:part|crdownload)$/.test(one));
      return name && !underWay && (await readFile(join(folder, name), 'utf8'));
    });

  it('writes Web Annotations, Markdown and CSV', async () => {
    const { page } = await h.read(articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, ONLY_ONE] }));
    await highlighted(page, '1,500 civilians', 'in two weeks');
    const popup = await openPopup(h, page);
    await popup.textWith('Save these claims as');
    await popup.press('Web Annotations');
    const annotations = JSON.parse(await saved('.jsonld'));
    expect(annotations).toMatchObject({ type: 'AnnotationCollection', total: 2, label: 'Letters from the ministry' });
    await popup.press('Markdown');
    expect(await saved('.md')).toContain('1,500 civilians');
    await popup.press('1 differing');
    await popup.press('CSV');
    const lines = (await saved('.csv')).trim().split('\r\n');
    expect(lines.join('\n')).toContain('1,500 civilians');
    expect(lines.join('\n')).not.toContain('in two weeks');
    await popup.close();
  });
});
