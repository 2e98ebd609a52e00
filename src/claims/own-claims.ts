/** Adds, edits and removes claims of a pack that the reader writes, with the sources that they need; each gives a new pack and stores nothing. */
import type { ClaimWhole } from './browsing.ts';
import { FaultError } from './fault-error.ts';
import { faultAt } from './faults.ts';
import { matchPatternFault } from './match-pattern.ts';
import { changedSources, rebasedEdit } from './rebase-edit.ts';
import type { Claim, ClaimRelation, Pack, Report, Source } from './types.ts';

/** A source as it is written down: what the document does not say is absent. */
export type WrittenSource = Pick<Source, 'headline' | 'outlet' | 'url' | 'published'>;

/** What a source says, of a new claim or of one that the pack has. */
export interface Written {
  readonly claim:
    | { readonly kind: 'new'; readonly statement: string }
    /** `relation`: how all its reports then stand to each other. */
    | { readonly kind: 'known'; readonly id: string; readonly relation: ClaimRelation };
  readonly source: WrittenSource;
  /** What of the source the writer put in place of what was known of it; what is absent from `source` goes. */
  readonly corrected?: readonly (keyof WrittenSource)[] | undefined;
  /** What the source says, in the writer's words. */
  readonly summary: string;
  /** Verbatim; also kept as a wording of the claim, by which it is spotted. */
  readonly quote?: string | undefined;
}

/** The pack with the report in it. A source that the pack has already, by its address or, without one, by its headline, is not written down twice: what it lacks is added, and what the writer corrected replaced. @param id for what is new: no claim and no source of the pack has it. @throws FaultError where the claim is gone, or already has a report of that source */
export function withReport(pack: Pack, written: Written, id: string): Pack {
  const { claim, source, corrected = [], summary, quote } = written;
  const known = pack.sources.find((other) => isSameSource(other, source));
  const sources = known
    ? pack.sources.map((one) => (one === known ? recognised(one, completed(one, source, corrected)) : one))
    : [...pack.sources, { id, ...source, ...pagesOf(source) }];
  const report: Report = { source: known?.id ?? id, summary, ...(quote === undefined ? {} : { quote }) };
  if (claim.kind === 'new') {
    const wordings = quote === undefined || quote === claim.statement ? [] : [quote];
    const made: Claim = {
      id,
      statement: claim.statement,
      wordings,
      reports: [report],
      relation: 'single',
      differences: [],
    };
    return { ...pack, sources, claims: [...pack.claims, made] };
  }
  const before = claimOf(pack, claim.id);
  if (before.reports.some((other) => other.source === report.source)) {
    throw new FaultError(faultAt('', 'reportedAlready', before.statement, source.headline));
  }
  const wordings =
    quote === undefined || [before.statement, ...before.wordings].includes(quote)
      ? before.wordings
      : [...before.wordings, quote];
  const after = { ...before, wordings, reports: [...before.reports, report], relation: claim.relation };
  return { ...pack, sources, claims: pack.claims.map((one) => (one === before ? after : one)) };
}

/** A known source with what it lacked, and with what was corrected of it. */
function completed(known: Source, source: WrittenSource, corrected: readonly (keyof WrittenSource)[]): Source {
  const { id, headline, ...rest } = { ...definedOf(source), ...known };
  const words: Partial<Source> = Object.fromEntries(
    Object.entries(rest).filter(([field]) => !corrected.some((other) => other === field)),
  );
  const typed = definedOf(Object.fromEntries(corrected.map((field) => [field, source[field]])));
  return { id, headline, ...words, ...typed };
}

function definedOf(source: Partial<WrittenSource>): Partial<WrittenSource> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
}

/** What is needed to take a change of a claim back: the claim and its sources as they were, and its place. */
export interface Former {
  readonly claim: Claim;
  readonly at: number;
  readonly sources: readonly Source[];
  /** Ids of claims that named it among their tensions. */
  readonly tense: readonly string[];
}

/** @throws FaultError where the claim is gone */
export function formerOf(pack: Pack, id: string): Former {
  const claim = claimOf(pack, id);
  const reporting = new Set(claim.reports.map(({ source }) => source));
  return {
    claim,
    at: pack.claims.indexOf(claim),
    sources: pack.sources.filter((source) => reporting.has(source.id)),
    tense: pack.claims.flatMap((other) => (other.tensions?.includes(id) ? [other.id] : [])),
  };
}

/**
 * The pack with what was edited of a claim and its sources; sources that no claim uses any more go. What came to the claim since it was opened stays.
 * @param opened the claim as it was when the edit began @param claim, sources as the edit leaves them
 * @throws FaultError where the claim is gone
 */
export function withEdited(pack: Pack, opened: ClaimWhole, claim: Claim, sources: readonly Source[]): Pack {
  const before = claimOf(pack, claim.id);
  const after = rebasedEdit(before, opened.claim, claim);
  const changed = changedSources(opened, sources, pack.sources);
  const known = new Set(pack.sources.map(({ id }) => id));
  const edited = pack.sources.map((source) => {
    const other = changed.find(({ id }) => id === source.id);
    return other ? recognised(source, other) : source;
  });
  const reporting = new Set(after.reports.map(({ source }) => source));
  const missing = changed.filter(({ id }) => !known.has(id) && reporting.has(id));
  return tidied(pack, {
    ...pack,
    sources: [...edited, ...missing],
    claims: pack.claims.map((one) => (one === before ? after : one)),
  });
}

/** A source whose page was recognised by its own address and headline still is, by the new ones; what somebody wrote by hand stays. */
function recognised(before: Source, after: Source): Source {
  const isOurs = JSON.stringify(before.pages) === JSON.stringify(pagesOf(before).pages);
  return isOurs ? { ...after, ...pagesOf(after) } : after;
}

/** The pack without the claim, and without what named it or served it alone. Nothing happens where it is gone. */
export function withoutClaim(pack: Pack, id: string): Pack {
  if (!pack.claims.some((claim) => claim.id === id)) return pack;
  const claims = pack.claims
    .filter((claim) => claim.id !== id)
    .map((claim) =>
      claim.tensions?.includes(id) ? { ...claim, tensions: claim.tensions.filter((other) => other !== id) } : claim,
    );
  return tidied(pack, { ...pack, claims });
}

/** The pack with a claim as it was before, at its place, whether it was edited or removed meanwhile. */
export function withFormer(pack: Pack, { claim, at, sources, tense }: Former): Pack {
  const missing = sources.filter((source) => !pack.sources.some(({ id }) => id === source.id));
  const before = pack.sources.map((source) => sources.find(({ id }) => id === source.id) ?? source);
  const others = pack.claims.filter(({ id }) => id !== claim.id);
  const claims = others.map((other) => {
    const isTense = tense.includes(other.id) && other.tensions?.includes(claim.id) === false;
    return isTense ? { ...other, tensions: [...(other.tensions ?? []), claim.id] } : other;
  });
  // A claim that it named may have gone as well.
  const ids = new Set([claim.id, ...others.map(({ id }) => id)]);
  const whole = claim.tensions ? { ...claim, tensions: claim.tensions.filter((id) => ids.has(id)) } : claim;
  return { ...pack, sources: [...before, ...missing], claims: claims.toSpliced(at, 0, whole) };
}

function claimOf(pack: Pack, id: string): Claim {
  const claim = pack.claims.find((one) => one.id === id);
  if (claim === undefined) throw new FaultError(faultAt('', 'claimGone'));
  return claim;
}

/** Without sources that were used before and no longer are; one that never was stays, since somebody put it there. */
function tidied(before: Pack, after: Pack): Pack {
  const [used, needed] = [before, after].map(
    ({ claims }) => new Set(claims.flatMap(({ reports }) => reports.map(({ source }) => source))),
  );
  return { ...after, sources: after.sources.filter(({ id }) => needed?.has(id) || !used?.has(id)) };
}

/** Whether a source is one that is known: by its address, or, where either has none, by its headline. */
export function isSameSource(known: Source, { url, headline }: WrittenSource): boolean {
  return url === undefined || known.url === undefined ? known.headline === headline : known.url === url;
}

/** How the page of a source is recognised: by its address, where that can be put as a pattern, and by its headline. */
export function pagesOf({ url, headline }: WrittenSource): Pick<Source, 'pages'> {
  const address = url === undefined ? [] : patternsOf(url);
  return { pages: [...address.map((match) => ({ match })), { headline }] };
}

function patternsOf(url: string): string[] {
  const [, host = '', path = ''] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?([^#]*)/i.exec(url) ?? [];
  const pattern = `*://${host.toLowerCase()}${path.startsWith('/') ? path : `/${path}`}`;
  // An asterisk of the address itself would stand for anything; a front page is many articles.
  return path.includes('*') || /^\/?$/.test(path) || matchPatternFault(pattern) !== undefined ? [] : [pattern];
}

/** Whether a claim has a report of that source already. */
export function isReportedBy(pack: Pack, id: string, source: WrittenSource): boolean {
  const known = pack.sources.filter((other) => isSameSource(other, source)).map((other) => other.id);
  return pack.claims.some((claim) => claim.id === id && claim.reports.some((report) => known.includes(report.source)));
}
