/** Reads packs back out of what `packToClaimReview` writes, node by node as a list streams in; other fact-checks are not its concern. Checks by `readPack`. */
import { relateReviews } from '../claim-review/relate.ts';
import { type PackResult, readPack } from '../pack-format.ts';
import { packFormat } from '../pack-schema.ts';
import type { Report } from '../types.ts';

/** Packs on their way out of a list of nodes. */
export interface WrittenReviews {
  /** Takes a node that is of a pack: the Dataset that names it, and after that its reviews. False for any other, which it leaves alone. */
  take(node: unknown): boolean;
  /** The same for a whole document; gives what is left of it. */
  takeFrom(document: unknown): unknown;
  /** Claims so far. */
  readonly counts: { readonly claims: number };
  /** The packs of which there were reviews, each checked. */
  finish(): readonly PackResult[];
}

/** An object whose fields nobody vouches for. */
type Node = Readonly<Record<string, unknown>>;

interface Gathered {
  readonly dataset: Node;
  /** By everything that is said of them: the same id with something else becomes a second one, which `readPack` refuses. */
  readonly sources: Map<string, Node>;
  readonly claims: Map<string, { readonly claim: Node; readonly reports: Node[] }>;
}

/** See `claimReviewFields` for what is where. */
export function readWrittenReviews(): WrittenReviews {
  const packs = new Map<string, Gathered>();
  const counts = { claims: 0 };
  const take = (value: unknown): boolean => {
    const node = nodeOf(value);
    const id = node['@id'];
    if (node['@type'] === 'Dataset' && node.schemaVersion === packFormat && typeof id === 'string') {
      if (packs.has(id)) return false;
      packs.set(id, { dataset: node, sources: new Map(), claims: new Map() });
      return true;
    }
    const pack = node['@type'] === 'ClaimReview' ? packs.get(String(nodeOf(node.isPartOf)['@id'])) : undefined;
    if (pack === undefined) return false;
    const source = sourceOf(node);
    const sourceKey = JSON.stringify(source);
    if (!pack.sources.has(sourceKey)) pack.sources.set(sourceKey, source);
    const claim = claimOf(node);
    const claimKey = JSON.stringify(claim);
    const known = pack.claims.get(claimKey);
    if (known === undefined) counts.claims++;
    const { reports } = known ?? { reports: [] as Node[] };
    reports.push(reportOf(node));
    if (known === undefined) pack.claims.set(claimKey, { claim, reports });
    return true;
  };
  return {
    take,
    takeFrom: (document) => {
      const { '@graph': graph, ...rest } = nodeOf(document);
      if (!Array.isArray(graph)) return document;
      return { ...rest, '@graph': graph.filter((node) => !take(node)) };
    },
    counts,
    finish: () => [...packs.values()].filter(({ claims }) => claims.size > 0).map(packOf),
  };
}

function packOf({ dataset, sources, claims }: Gathered): PackResult {
  return readPack({
    format: dataset.schemaVersion,
    ...present({
      id: dataset.identifier,
      title: dataset.name,
      version: dataset.version,
      language: dataset.inLanguage,
      description: dataset.description,
      author: nodeOf(dataset.creator).name,
      licence: dataset.license,
      updated: dataset.dateModified,
    }),
    sources: [...sources.values()],
    claims: [...claims.values()].map(({ claim, reports }) => ({ ...claim, reports, ...related(reports) })),
    aliases: [],
  });
}

/** Relations are not in ClaimReview: they are found anew, where the ratings are such that they can be. */
function related(reports: readonly Node[]): object {
  const isRated = reports.every(({ source, review }) => isText(source) && isText(nodeOf(review).rating));
  return isRated ? relateReviews(reports as unknown as readonly Report[]) : { relation: 'single', differences: [] };
}

function sourceOf(review: Node): Node {
  return present({
    id: review.identifier,
    headline: review.headline,
    outlet: nodeOf(review.author).name,
    url: review.url,
    published: nodeOf(review.mainEntityOfPage).datePublished,
  });
}

function claimOf({ itemReviewed, claimReviewed }: Node): Node {
  const { identifier, alternateName = [] } = nodeOf(itemReviewed);
  return { ...present({ id: identifier, statement: claimReviewed }), wordings: alternateName };
}

function reportOf({ identifier, description, hasPart, reviewRating, itemReviewed, datePublished }: Node): Node {
  return present({
    source: identifier,
    summary: description,
    quote: nodeOf(hasPart).text,
    review: present({
      rating: nodeOf(reviewRating).alternateName,
      claimant: nodeOf(nodeOf(itemReviewed).author).name,
      date: datePublished,
    }),
  });
}

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** The fields that are there. */
function present(fields: Node): Node {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
