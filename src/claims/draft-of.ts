/** Makes of what a page says, and of the words selected on it, what a claim is written from; nothing else. */
import { languagesOf } from '../text/language.ts';
import { overlaps } from './claim-search.ts';
import type { WrittenSource } from './own-claims.ts';
import { primary } from './own-pack.ts';
import type { PageNotes } from './page-notes.ts';
import { tidyText, writtenSource } from './source-of-page.ts';

/** Claims known in one selection that are offered. */
const mostKnown = 5;

/** The selection as it is written down. */
export interface Selected {
  readonly selected: string;
  /** BCP 47, without region or script; empty where it does not show. */
  readonly language: string;
  readonly source: Partial<WrittenSource>;
}

/** @param notes undefined where the page could not be asked @param clicked what the browser's menu says was selected, and in which frame or page: used where the page does not tell */
export function selectedOn(
  notes: PageNotes | undefined,
  clicked: { readonly selected: string; readonly frame?: string | undefined; readonly url?: string | undefined } = {
    selected: '',
  },
): Selected {
  const isFrame = clicked.frame !== undefined;
  const own = isFrame ? '' : tidyText(notes?.selected ?? '');
  const selected = own || tidyText(clicked.selected);
  // What a page says of itself is not true of a frame in it.
  const page = isFrame || notes === undefined ? { ...nothing, url: clicked.frame ?? clicked.url ?? '' } : notes;
  // A few words often do not show it; the headlines help.
  const [language = ''] = languagesOf([selected, ...page.headlines], [page.language]);
  return { selected, language: primary(language), source: writtenSource(page) };
}

/** A claim that the selected words are known to state. */
export interface KnownHere {
  readonly pack: string;
  readonly packTitle: string;
  readonly claim: string;
  readonly statement: string;
}

/** What of a match is asked here. */
interface Seen {
  readonly match: { readonly quote: string; readonly claim: string };
  readonly pack: { readonly id: string; readonly title: string };
  readonly statement: string;
}

/** Of the claims that a page is highlighted for, those in the selected words, each once. */
export function knownIn(views: readonly Seen[], selected: string): KnownHere[] {
  const known = new Map<string, KnownHere>();
  for (const { match, pack, statement } of views) {
    if (!overlaps(match.quote, selected)) continue;
    known.set(JSON.stringify([pack.id, match.claim]), {
      pack: pack.id,
      packTitle: pack.title,
      claim: match.claim,
      statement,
    });
  }
  return [...known.values()].slice(0, mostKnown);
}

const nothing: PageNotes = {
  url: '',
  selected: '',
  language: '',
  headlines: [],
  canonical: '',
  data: [],
  metas: [],
  times: [],
};
