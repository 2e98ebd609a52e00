/** Composes what the card shows of a match: the other sources' reports beside the page's words; nothing else. */
import type { PageIdentity } from '../claims/recognise.ts';
import type { Claim, Difference, Report } from '../claims/types.ts';
import { type ClaimSet, findClaim, type PackIndex } from './claim-set.ts';
import { unsharedSpans } from './marks.ts';
import type { Match, ValueDifference } from './match.ts';
import type { MatchView, ReportView } from './match-view.ts';
import { model } from './model.ts';

/** What of one claim a card has room for, and a page is sent: a claim may have thousands. */
const most = { reports: 50, tensions: 20, differences: 20, notes: 20 };

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
    const others = claim.reports.filter((report) => report.source !== pageSource?.id);
    const ownReport = claim.reports.find((report) => report.source === pageSource?.id);
    const own = ownReport && reportView(ownReport, match, index);
    const reports = others.slice(0, most.reports).map((report) => reportView(report, match, index));
    const further = others.length - reports.length;
    const reporting = new Set(claim.reports.map((report) => report.source));
    const named = new Set([
      ...(ownReport ? [ownReport.source] : []),
      ...reports.map((report) => report.source.id),
      ...(pageSource ? [pageSource.id] : []),
    ]);
    return [
      {
        // The same however much text has come before it meanwhile.
        key: `${nth}:${name}`,
        match: further === 0 ? match : { ...match, differences: match.differences.map((one) => saidBy(named, one)) },
        sure: match.score >= model.sure,
        at: Math.min(1, match.start / Math.max(1, page.length)),
        pack: { id: index.pack.id, title: index.pack.title, language: index.pack.language },
        statement: claim.statement,
        relation: claim.relation,
        differences: differencesOf(claim, further === 0 ? undefined : named),
        tensions: [...new Set(claim.tensions)]
          .slice(0, most.tensions)
          .flatMap((id) => index.claims.byId(id)?.claim.statement ?? []),
        background: (claim.background ?? []).slice(0, most.notes),
        ...(pageSource ? { pageSource } : {}),
        ...(own ? { own } : {}),
        reports,
        ...(further > 0 ? { further } : {}),
        // Where nobody else reports it, there is nothing to differ from.
        marks: reports.length === 0 ? [] : unsharedSpans(match.quote, reports.flatMap(textsOf), index.lexicon),
        // Fact-checkers who did not check a claim are not silent on it: their articles have other subjects.
        silent: (claim.reports.some(({ review }) => review !== undefined) ? [] : fewSources).filter(
          ({ id }) => !reporting.has(id) && id !== pageSource?.id,
        ),
        sources: Object.fromEntries(
          [...named].flatMap((id) => {
            const known = source(id);
            return known ? [[id, known]] : [];
          }),
        ),
      },
    ];
  });
}

/** @param named the sources whose values are told; all where it is absent */
function differencesOf({ differences }: Claim, named: ReadonlySet<string> | undefined): readonly Difference[] {
  const some = differences.slice(0, most.differences);
  if (named === undefined) return some;
  return some.map((one) => ({ ...one, values: valuesOf(named, one.values) }));
}

function saidBy(named: ReadonlySet<string>, difference: ValueDifference): ValueDifference {
  return { ...difference, reported: valuesOf(named, difference.reported) };
}

function valuesOf(named: ReadonlySet<string>, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => named.has(id)));
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
