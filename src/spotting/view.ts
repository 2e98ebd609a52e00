/** Composes what the card shows of a match: the other sources' reports beside the page's words; nothing else. */
import type { PageIdentity } from '../claims/recognise.ts';
import type { Report } from '../claims/types.ts';
import { type ClaimSet, findClaim, type PackIndex } from './claim-set.ts';
import { unsharedSpans } from './marks.ts';
import type { Match } from './match.ts';
import type { MatchView, ReportView } from './match-view.ts';
import { model } from './model.ts';

/** Views in the order of the matches; `length` is the article text's, in UTF-16 units. A match whose claim is no longer in the set is left out. */
export function viewMatches(
  matches: readonly Match[],
  claims: ClaimSet,
  page: PageIdentity & { readonly length: number },
): MatchView[] {
  const counts = new Map<string, number>();
  const pageSources = new Map(claims.packs.map((index) => [index.pack.id, index.claims.recognise(page)]));
  return matches.flatMap((match) => {
    const found = findClaim(claims, match.pack, match.claim);
    if (!found) return [];
    const { index, claim } = found;
    const name = JSON.stringify([match.pack, match.claim]);
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    const { source, fewSources } = index.claims;
    const pageSource = pageSources.get(match.pack);
    const reports = claim.reports.map((report) => reportView(report, match, index));
    const own = reports.find((report) => report.source.id === pageSource?.id);
    const others = reports.filter((report) => report !== own);
    const reporting = new Set(claim.reports.map((report) => report.source));
    return [
      {
        // The same however much text has come before it meanwhile.
        key: `${nth}:${name}`,
        match,
        sure: match.score >= model.sure,
        at: Math.min(1, match.start / Math.max(1, page.length)),
        pack: { id: index.pack.id, title: index.pack.title },
        statement: claim.statement,
        relation: claim.relation,
        differences: claim.differences,
        tensions: (claim.tensions ?? []).flatMap((id) => index.claims.byId(id)?.claim.statement ?? []),
        background: claim.background ?? [],
        ...(pageSource ? { pageSource } : {}),
        ...(own ? { own } : {}),
        reports: others,
        // Where nobody else reports it, there is nothing to differ from.
        marks: others.length === 0 ? [] : unsharedSpans(match.quote, others.flatMap(textsOf), index.lexicon),
        // Fact-checkers who did not check a claim are not silent on it: their articles have other subjects.
        silent: (claim.reports.some(({ review }) => review !== undefined) ? [] : fewSources).filter(
          ({ id }) => !reporting.has(id) && id !== pageSource?.id,
        ),
        sources: Object.fromEntries(
          [...reporting, ...(pageSource ? [pageSource.id] : [])].flatMap((id) => {
            const known = source(id);
            return known ? [[id, known]] : [];
          }),
        ),
      },
    ];
  });
}

function reportView(report: Report, match: Match, index: PackIndex): ReportView {
  const { source: id, summary, quote, review } = report;
  return {
    source: index.claims.source(id) ?? { id, headline: id },
    summary,
    ...(quote === undefined ? {} : { quote }),
    ...(review === undefined ? {} : { review }),
    marks: {
      summary: unsharedSpans(summary, [match.quote], index.lexicon),
      quote: quote === undefined ? [] : unsharedSpans(quote, [match.quote], index.lexicon),
    },
  };
}

function textsOf({ summary, quote }: ReportView): string[] {
  return quote === undefined ? [summary] : [summary, quote];
}
