/** Reads one schema.org ClaimReview as it is found in the wild: what it says for sure, or why it cannot be used; nothing is made up. */
import { type Fault, faultAt } from '../faults.ts';
import { isoDateOf } from './iso-date-of.ts';
import { languageTagOf } from './language-tag.ts';
import { type Fields, fieldsOf, isNode, listOf, type Node, textOf, typesOf } from './nodes.ts';
import { readRating } from './rating.ts';
import { webAddressOf } from './web-address.ts';

/** What a ClaimReview says. Texts are plain, in the publisher's words. */
export interface Review {
  /** The claim that was checked. */
  readonly claim: string;
  readonly rating: string;
  /** Who made the claim. */
  readonly claimant?: string | undefined;
  /** ISO 8601 date of the review. */
  readonly date?: string | undefined;
  /** Headline of the article; absent where the data gives none. */
  readonly headline?: string | undefined;
  /** Who published it. */
  readonly outlet?: string | undefined;
  /** Absolute http or https address, without its fragment. */
  readonly url?: string | undefined;
  /** BCP 47, as declared. */
  readonly language?: string | undefined;
}

export type ReviewRead =
  | { readonly review: Review; readonly fault?: undefined }
  | { readonly fault: Fault; readonly review?: undefined };

/** The page or file that the data stands on, as far as it is known. */
export interface Place {
  readonly url?: string | undefined;
  readonly headline?: string | undefined;
  readonly language?: string | undefined;
}

type Resolve = (value: unknown) => unknown;

/** Whose fields stand in for what a review within them leaves out. */
const surrounding = /^(?:\w*article|report|blogposting|\w*webpage|datafeeditem|webcontent)$/u;
/** What objects around reviews have, read once for all reviews in them. */
const outerFields = new WeakMap<Node, Fields | 'stands in for none'>();
/** Stand for nobody. */
const nobody = /^(?:n\/?a|none|null|undefined|unknown|-+|\.+|\?+)$/iu;
/** Names joined to one claimant. */
const mostNames = 5;

/** Whether two addresses name one page, whatever their scheme, their query and the slash at their end. */
function isSamePage(one: string, other: string | undefined): boolean {
  if (other === undefined || !URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)].map(({ host, pathname }) => host + pathname.replace(/\/$/u, ''));
  return a === b;
}

export function isClaimReview(node: Node): boolean {
  return typesOf(node).includes('claimreview');
}

/** The fields of an object that stands in for what reviews within it leave out. */
function standingIn(node: Node): Fields | undefined {
  const known = outerFields.get(node);
  if (known !== undefined) return known === 'stands in for none' ? undefined : known;
  const fields = typesOf(node).some((type) => surrounding.test(type)) ? fieldsOf(node) : undefined;
  outerFields.set(node, fields ?? 'stands in for none');
  return fields;
}

/** @param around the objects that it stands in, from the inside out. @param resolve follows references; see `createResolver` */
export function readReview(node: Node, around: readonly Node[], resolve: Resolve, place: Place = {}): ReviewRead {
  const fields = fieldsOf(node);
  const outer = around.flatMap((one) => standingIn(one) ?? []);
  const anywhere = (...names: string[]): unknown =>
    [fields, ...outer].map((of) => of(...names)).find((value) => value !== undefined);
  const items = listOf(resolve(fields('itemreviewed', 'itemreview', 'itemsreviewed'))).filter(isNode);
  const claim = textOf(fields('claimreviewed', 'claimreview', 'claimsreviewed')) ?? claimOf(items);
  if (claim === undefined) return { fault: faultAt('', 'reviewNoClaim') };
  const { rating, fault } = readRating(resolve(fields('reviewrating', 'rating')));
  if (rating === undefined) return { fault };
  const author = resolve(fields('author', 'authors'));
  const outlet =
    nameOf(resolve(fields('publisher'))) ?? outletOf(author) ?? nameOf(resolve(outer[0]?.('publisher'))) ?? undefined;
  const url = urls(anywhere, fields, place);
  const headlines = [fields, ...outer].flatMap((of) => [textOf(of('headline')), textOf(of('name', 'title'))]);
  // Some publishers give the claim as the name of its review.
  // The page's own headline is the review's only where the page is the review: many pages carry what others published.
  const ofPage = url === undefined || isSamePage(url, place.url) ? [textOf(place.headline)] : [];
  const headline = [...headlines, ...ofPage].find((text) => text !== undefined && text !== claim);
  if (url === undefined && headline === undefined) return { fault: faultAt('', 'reviewNoOrigin') };
  return {
    review: {
      claim,
      rating,
      claimant: claimantOf(items, resolve, outlet),
      date: isoDateOf(textOf(anywhere('datepublished', 'publisheddate', 'datecreated'))),
      headline,
      outlet,
      url,
      language: languageTagOf(anywhere('inlanguage', 'language')),
    },
  };
}

/** Its own address, else that of what it stands in, else that of the page. */
function urls(anywhere: Fields, fields: Fields, place: Place): string | undefined {
  return (
    urlOf(anywhere('url'), place.url) ??
    urlOf(anywhere('mainentityofpage'), place.url) ??
    urlOf(fields('id')) ??
    webAddressOf(place.url)
  );
}

/** The claim, where only the item tells it: a name that is a phrase, not that of a place or a person. */
function claimOf(items: readonly Node[]): string | undefined {
  for (const item of items) {
    if (typesOf(item).some((type) => ['person', 'organization', 'place'].includes(type))) continue;
    const fields = fieldsOf(item);
    for (const text of [textOf(fields('text')), textOf(fields('name')), textOf(fields('headline'))]) {
      if (
        text !== undefined &&
        (text.split(' ').length > 3 || /[^\p{Script=Latin}\p{Script=Cyrillic}\P{L}]{10}/u.test(text))
      )
        return text;
    }
  }
  return undefined;
}

/** A publisher who names himself as the author of what he checked has not said who claimed it. */
function claimantOf(items: readonly Node[], resolve: Resolve, outlet: string | undefined): string | undefined {
  for (const item of items) {
    const fields = fieldsOf(item);
    const authors = listOf(resolve(fields('author', 'creator', 'claimant')));
    const names = [...new Set(authors.flatMap((one) => nameOf(one) ?? []))].slice(0, mostNames);
    if (names.length > 0 && names.join() !== outlet) return names.join(', ');
  }
  return undefined;
}

/** The guidelines for publishers ask for the organisation as the author; a person is not the outlet. */
function outletOf(author: unknown): string | undefined {
  for (const one of listOf(author)) {
    if (isNode(one) && typesOf(one).includes('person')) continue;
    const name = nameOf(one);
    if (name !== undefined && webAddressOf(name) === undefined) return name;
  }
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  for (const one of listOf(value)) {
    const fields: Fields | undefined = isNode(one) ? fieldsOf(one) : undefined;
    const name = fields ? (textOf(fields('name')) ?? textOf(fields('legalname', 'alternatename'))) : textOf(one);
    if (name !== undefined && name.length <= 500 && !nobody.test(name)) return name;
  }
  return undefined;
}

/** The first address in a value. */
function urlOf(value: unknown, base?: string): string | undefined {
  for (const one of listOf(value)) {
    const fields = isNode(one) ? fieldsOf(one) : undefined;
    const url = webAddressOf(textOf(fields ? (fields('id') ?? fields('url')) : one), base);
    if (url !== undefined) return url;
  }
  return undefined;
}
