/** Measures what reading a page costs it, with and without the extension and beside two ways of marking that change the page, in real browsers. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { summaryOf } from '../src/cli/ask-page.ts';
import { type BrowserKind, launch, type Session } from '../src/cli/browsers.ts';
import { buildEditions } from '../src/cli/build-editions.ts';
import { articlePage, type BenchPage, frontPage } from './page/articles.ts';
import { type Figures, figuresOf, ratios } from './page/figures.ts';
import { painting } from './page/painting.ts';
import { openFirefoxMeter } from './page/processes.ts';
import { openSite, type Site, scriptOf, VARIANTS, type Variant } from './page/site.ts';
import { type Visit, type VisitOptions, visit } from './page/visit.ts';

/** Sentences of the articles, unless others are asked for. */
const SIZES = [100, 1_000, 10_000] as const;
/** Where mark.js looks for each quote itself, a page of 1,000 sentences takes it more than ten seconds. */
const MOST_FOR_QUOTES = 100;
/** The page that changes has this many sentences, and changes this often, in milliseconds. */
const CHANGING = { sentences: 1_000, every: 100 } as const;

/** A browser with the extension beside one of the same kind without. */
interface Pair {
  readonly kind: BrowserKind;
  readonly own: Session;
  readonly bare: Session;
  /** A page of the extension, to ask from. */
  readonly asker: Page;
  /** Firefox: by session, the page that tells of its processes. */
  readonly meters: ReadonlyMap<Session, Page>;
}

/** A page is watched this many times as long as the extension took when it first read it. */
const PATIENCE = 1.5;

/** What is to be measured: see `page`. */
interface Wanted {
  readonly variants: readonly Variant[];
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
}

/** What the extension found on a page, as the peers are told, and how long it took, in milliseconds. */
interface Found {
  readonly matches: number;
  readonly took: number;
  readonly quotes: readonly string[];
}

/**
 * Prints one line for each page, variant and browser, and one of ratios for each browser.
 * @param args `--painting`: instead, what highlights cost Chromium's frames; `--browser chromium|firefox`, `--sentences N`, `--variant none|crossread|…` (each repeatable), `--rounds N` (3 where not given), `--seconds N` of the changing page (60; 0 leaves it out)
 */
export async function page(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
      sentences: { type: 'string', multiple: true, default: SIZES.map(String) },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '60' },
      variant: { type: 'string', multiple: true, default: [...VARIANTS] },
      painting: { type: 'boolean', default: false },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'));
  const site = await openSite();
  try {
    const editions = await buildEditions(folder);
    if (values.painting) return await painting(editions.chromium);
    for (const kind of ['chromium', 'firefox'] as const) {
      if (!values.browser.includes(kind)) continue;
      const pair = await openPair(kind, editions[kind]);
      try {
        await measure(pair, site, {
          variants: VARIANTS.filter((variant) => values.variant.includes(variant)),
          sizes: values.sentences.map(Number),
          rounds: Number(values.rounds),
          seconds: Number(values.seconds),
        });
      } finally {
        await Promise.all([pair.own.close(), pair.bare.close()]);
      }
    }
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openPair(kind: BrowserKind, extensionDir: string): Promise<Pair> {
  const [own, bare] = await Promise.all([
    launch({ browser: kind, headless: true, extensionDir }),
    launch({ browser: kind, headless: true, extensionDir }),
  ]);
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  await bare.browser.uninstallExtension(
    kind === 'firefox' ? manifest.browser_specific_settings.gecko.id : new URL(bare.origin).host,
  );
  const meters = new Map<Session, Page>();
  if (kind === 'firefox') for (const one of [own, bare]) meters.set(one, await openFirefoxMeter(one));
  return { kind, own, bare, asker: await own.extensionPage('options.html'), meters };
}

async function measure(pair: Pair, site: Site, { variants, sizes, rounds, seconds }: Wanted): Promise<void> {
  const twins = variants.filter((variant) => variant === 'none' || variant === 'crossread');
  const compared: Record<string, ReturnType<typeof ratios>> = {};
  const print = (name: string, by: ReadonlyMap<string, Figures>, repeated: number): void => {
    for (const [variant, figures] of by)
      console.log(
        JSON.stringify({ bench: 'page', browser: pair.kind, page: name, variant, rounds: repeated, ...figures }),
      );
    compared[name] = ratios(by);
  };
  const front = frontPage();
  print(front.name, await compare(pair, site, front, twins, rounds), rounds);
  for (const size of sizes) {
    const article = articlePage(size);
    const able = variants.filter((variant) => variant !== 'mark.js quotes' || size <= MOST_FOR_QUOTES);
    print(article.name, await compare(pair, site, article, able, rounds), rounds);
  }
  if (seconds > 0) {
    const article = { ...articlePage(CHANGING.sentences), name: `changing for ${seconds} s` };
    const changes = { every: CHANGING.every, turns: Math.round((seconds * 1_000) / CHANGING.every) };
    print(article.name, await compare(pair, site, article, twins, 1, changes), 1);
  }
  console.log(JSON.stringify({ bench: 'page', browser: pair.kind, ratios: compared }));
}

/** All variants on one page, taking turns, so that what else the machine does falls on all of them. */
async function compare(
  pair: Pair,
  site: Site,
  article: BenchPage,
  variants: readonly Variant[],
  rounds: number,
  changes?: VisitOptions['changes'],
): Promise<Map<Variant, Figures>> {
  const found = await findIn(pair, site.address(article, 'crossread'));
  const visits = new Map(variants.map((variant) => [variant, { plain: [] as Visit[], typed: [] as Visit[] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [variant, { plain, typed }] of visits) {
      const session = variant === 'crossread' ? pair.own : pair.bare;
      const options: VisitOptions = {
        url: site.address(article, variant, found.quotes),
        expected: variant === 'none' ? 0 : variant === 'crossread' ? found.matches : found.quotes.length,
        script: variant === 'crossread' ? pair.own.origin : (scriptOf(variant) ?? null),
        watch: Math.max(1_000, found.took * PATIENCE),
        input: false,
        changes,
      };
      plain.push(await visit(session, pair.meters.get(session), options));
      typed.push(await visit(session, pair.meters.get(session), { ...options, input: true }));
    }
  }
  return new Map([...visits].map(([variant, { plain, typed }]) => [variant, figuresOf(plain, typed)]));
}

/** Has the page read once, which also warms the extension up. */
async function findIn({ own, asker }: Pair, url: string): Promise<Found> {
  const tab = await own.browser.newPage();
  try {
    await tab.goto(url);
    const start = performance.now();
    const { status, views } = await summaryOf(asker, tab);
    if (status !== 'done' && status !== 'no-article') throw new Error(`${url}: the extension says "${status}"`);
    const took = performance.now() - start;
    const quotes: string[] = [];
    let end = 0;
    for (const { match } of views) {
      if (match.start < end) continue;
      quotes.push(match.quote);
      end = match.end;
    }
    // Several claims in the same words are one highlight.
    const places = new Set(views.map(({ match }) => `${match.start} ${match.end}`));
    return { matches: places.size, took, quotes };
  } finally {
    await tab.close();
  }
}
