/** Tells which source of a pack a page is, if any, by the page's address and headline; reads nothing else of it. */
import { fold } from '../text/fold.ts';
import { addressKeys, matchesPattern, patternKey } from './match-pattern.ts';
import type { Pack, PagePattern, Source } from './types.ts';

/** What a page shows of its identity. `headlines`: its candidates for one, such as h1, og:title and title. */
export interface PageIdentity {
  /** Absolute URL. */
  readonly url: string;
  readonly headlines: readonly string[];
}

/** UTF-16 units of a page's headline that are looked at; packs allow no longer one. */
const longestHeadline = 5000;

/** The source that the page is. A fitting address outweighs headlines; where two sources fit equally well, neither is chosen. */
export function recogniseSource(pack: Pick<Pack, 'sources'>, page: PageIdentity): Source | undefined {
  const byAddress = pack.sources.filter((source) =>
    source.pages?.some((pattern) => 'match' in pattern && matchesPattern(pattern.match, page.url)),
  );
  if (byAddress.length > 0) return byAddress.length === 1 ? byAddress[0] : undefined;
  const titles = new Set(page.headlines.flatMap(titlesOf));
  const byHeadline = pack.sources.filter((source) => source.pages?.some((pattern) => fitsHeadline(pattern, titles)));
  return byHeadline.length === 1 ? byHeadline[0] : undefined;
}

function fitsHeadline(pattern: PagePattern, titles: ReadonlySet<string>): boolean {
  return 'headline' in pattern && titles.has(fold(pattern.headline));
}

/** A page's headline, and the same without the outlet's name that titles end with (" - Outlet", " | Outlet"). */
function titlesOf(headline: string): string[] {
  const folded = fold(headline.slice(0, longestHeadline));
  if (folded === '') return [];
  const cut = Math.max(folded.lastIndexOf(' - '), folded.lastIndexOf(' | '));
  return cut > 0 ? [folded, folded.slice(0, cut)] : [folded];
}

/** Keys of a source, at least one of which every page has that could be it: to find it among many without looking at each. */
export function keysOfSource({ pages }: Pick<Source, 'pages'>): string[] {
  return (pages ?? []).flatMap((pattern) => {
    if ('headline' in pattern) return [`headline ${fold(pattern.headline)}`];
    return patternKey(pattern.match) ?? [];
  });
}

/** Keys of a page; see `keysOfSource`. */
export function keysOfPage({ url, headlines }: PageIdentity): string[] {
  return [...addressKeys(url), ...headlines.flatMap(titlesOf).map((title) => `headline ${title}`)];
}
