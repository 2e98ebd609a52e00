/** An extension whose word knowledge cannot be read shows nothing and says that it failed; it does not say that nothing is known. */
import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articlePage, FILLER, KNOWN } from './article-page.ts';
import { BROWSERS, type Harness, harness } from './harness.ts';

describe.each(BROWSERS)('with half a table in %s', (kind) => {
  let h: Harness;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossread-half-'));
    await cp(inject('editions')[kind], folder, { recursive: true });
    await truncate(join(folder, 'knowledge.bin'), 1_000_000);
    h = await harness(kind, { extensionDir: folder });
  });
  afterAll(async () => {
    await h?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows no match, and that it failed', async () => {
    const { summary } = await h.read(articlePage({ paragraphs: [KNOWN.civilians, ...FILLER, KNOWN.treaty] }));
    expect(summary).toMatchObject({ status: 'failed', views: [] });
  });
});
