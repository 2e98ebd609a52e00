/** Gathers reviews to packs: several of one claim become one claim with several reports, and each language a pack of its own. */
import { fold } from '../../text/fold.ts';
import { languageOf } from '../../text/language.ts';
import { trimEnds } from '../../text/trim-ends.ts';
import { type Fault, faultAt } from '../faults.ts';
import { matchPatternFault } from '../match-pattern.ts';
import { packFormat } from '../pack-schema.ts';
import type { Claim, Pack, Report, Source } from '../types.ts';
import { digestOf } from './digest.ts';
import { primaryOf } from './language-tag.ts';
import { relateReviews } from './relate.ts';
import type { Review } from './review.ts';
import { hostOf } from './web-address.ts';

/** What a pack says of itself, but for what its reviews decide. `id` and `title` get the language behind them where there are several. */
export type PackName = Pick<Pack, 'id' | 'title' | 'version' | 'description' | 'author' | 'licence' | 'updated'>;

/** Reviews on their way to packs. */
export interface ReviewPacks {
  /** Takes a review, or says why it cannot be used. */
  add(review: Review): Fault | undefined;
  /** How many claims and reports there are so far. */
  readonly counts: { readonly claims: number; readonly reports: number };
  /** The outlets, the one with most reviews first. */
  outlets(): string[];
  /** The packs, the largest first; and how many reviews were left out since their language is not known. @param languageName what the title of a pack calls its language where there are several */
  finish(
    name: PackName,
    languageName?: (language: string) => string,
  ): { readonly packs: readonly Pack[]; readonly unknownLanguage: number };
}

interface Gathered {
  readonly statement: string;
  readonly reports: Map<string, Report>;
}

interface Language {
  readonly sources: Map<string, Source>;
  readonly claims: Map<string, Gathered>;
}

/** @param fallback BCP 47 language of the page, for reviews that tell theirs neither by a declaration nor by their words */
export function createReviewPacks(fallback?: string): ReviewPacks {
  const languages = new Map<string, Language>();
  /** Reviews whose language does not show, and what languages the others of each host are in. */
  const waiting: Review[] = [];
  const ofHost = new Map<string, Set<string>>();
  const perOutlet = new Map<string, number>();
  const counts = { claims: 0, reports: 0 };

  const put = (language: string, review: Review): Fault | undefined => {
    const gathered: Language = languages.get(language) ?? { sources: new Map(), claims: new Map() };
    languages.set(language, gathered);
    const { sources, claims } = gathered;
    const key = claimKey(review.claim);
    const source = sourceOf(review);
    const claim = claims.get(key) ?? { statement: review.claim, reports: new Map<string, Report>() };
    const known = claim.reports.get(source.id);
    if (known !== undefined) {
      return known.review?.rating === review.rating ? undefined : faultAt('', 'ratedTwice');
    }
    claim.reports.set(source.id, reportOf(review, source.id));
    claims.set(key, claim);
    if (!sources.has(source.id)) sources.set(source.id, source);
    counts.reports++;
    if (claim.reports.size === 1) counts.claims++;
    if (review.outlet !== undefined) perOutlet.set(review.outlet, (perOutlet.get(review.outlet) ?? 0) + 1);
    return undefined;
  };

  const hostLanguages = (review: Review): Set<string> => {
    const host = review.url === undefined ? (review.outlet ?? '') : hostOf(review.url);
    const known = ofHost.get(host) ?? new Set<string>();
    ofHost.set(host, known);
    return known;
  };

  return {
    counts,
    outlets: () => [...perOutlet].sort(([, a], [, b]) => b - a).map(([outlet]) => outlet),
    add: (review) => {
      // The words tell, where they tell enough: what a site declares is often what its software came with.
      const shown = languageOf(review.claim);
      const language = shown === undefined || shown === 'und' ? review.language : shown;
      if (language === undefined) {
        waiting.push(review);
        return undefined;
      }
      hostLanguages(review).add(primaryOf(language));
      return put(primaryOf(language), review);
    },
    finish: (name, languageName = (language) => language) => {
      let unknownLanguage = 0;
      const [only] = languages.size === 1 ? languages.keys() : [];
      for (const review of waiting) {
        const [language, another] = hostLanguages(review);
        const found = (another === undefined ? language : undefined) ?? fallback ?? only;
        if (found === undefined) unknownLanguage++;
        else put(primaryOf(found), review);
      }
      const several = languages.size > 1;
      const packs = [...languages].map(([language, gathered]) =>
        packOf(language, gathered, several ? nameIn(language, name, languageName) : name),
      );
      return { packs: packs.sort((a, b) => b.claims.length - a.claims.length), unknownLanguage };
    },
  };
}

/** The same for claims in the same words, but for case, quotation marks and the last full stop. A question is another claim. */
export function claimKey(claim: string): string {
  return trimEnds(fold(claim), '"\'', '"\'.…');
}

/** Id of a claim in the packs that are made here, and in the reader's own. */
function claimIdOf(claim: string): string {
  return `c-${digestOf(claimKey(claim))}`;
}

function nameIn(language: string, name: PackName, languageName: (language: string) => string): PackName {
  return { ...name, id: `${name.id}-${language}`, title: `${name.title} (${languageName(language)})` };
}

function packOf(language: string, { sources, claims }: Language, name: PackName): Pack {
  return {
    format: packFormat,
    ...name,
    language,
    sources: [...sources.values()],
    claims: [...claims.values()].map(claimOf),
    aliases: [],
  };
}

function claimOf({ statement, reports }: Gathered): Claim {
  const all = [...reports.values()];
  return { id: claimIdOf(statement), statement, wordings: [], reports: all, ...relateReviews(all) };
}

/** The summary is the claim in the words of this publisher: what a page says is held against it, so it must not be the publisher's conclusion. */
function reportOf({ claim, rating, claimant, date }: Review, source: string): Report {
  return {
    source,
    summary: claim,
    review: { rating, ...(claimant === undefined ? {} : { claimant }), ...(date === undefined ? {} : { date }) },
  };
}

/** An article without a known headline is called by its address. */
function sourceOf({ url, headline, outlet, date }: Review): Source {
  const name = headline ?? url ?? '';
  const pages = [...(url === undefined ? [] : patternOf(url)), ...(headline === undefined ? [] : [{ headline }])];
  return {
    id: `s-${digestOf(url ?? `${outlet ?? ''}\n${name}`)}`,
    headline: name,
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { published: date }),
    ...(pages.length === 0 ? {} : { pages }),
  };
}

/** The article's own page, so that it is not told of its own review. */
function patternOf(url: string): { match: string }[] {
  const match = url.replace(/^https?:\/\/(?:[^/?#]*@)?([^/?#:]*)(?::\d+)?/u, '*://$1');
  return !match.slice(4).includes('*') && matchPatternFault(match) === undefined ? [{ match }] : [];
}
