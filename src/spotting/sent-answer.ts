/** Makes an answer small for its way to the page, and whole again: what the matches of a claim have in common is sent once. */
import type { MatchView, PageAnswer, ReportView } from './match-view.ts';

type Own = 'key' | 'match' | 'sure' | 'at' | 'marks' | 'own';
type Unmarked = Omit<ReportView, 'marks'>;

/** What every match of a claim shows. */
type Shared = Omit<MatchView, Own | 'reports'> & { readonly reports: readonly Unmarked[] };

/** What one match shows: `claim` is an index among the shared parts, marks stand in the order of its reports. */
interface Single extends Pick<MatchView, Own> {
  readonly claim: number;
  readonly reports: readonly ReportView['marks'][];
}

/** An answer as it travels. Plain data. */
export interface SentAnswer extends Omit<PageAnswer, 'views'> {
  readonly claims: readonly Shared[];
  readonly matches: readonly Single[];
}

/** Matches of one claim must differ in nothing but what is their own: key, match, how sure it is, its place, marks and, on a page that is a source, its own report. */
export function toSent({ views, ...rest }: PageAnswer): SentAnswer {
  const claims: Shared[] = [];
  const places = new Map<string, number>();
  const matches = views.map(({ key, match, sure, at, marks, reports, own, ...shared }) => {
    const name = JSON.stringify([match.pack, match.claim]);
    const claim = places.get(name) ?? claims.length;
    if (claim === claims.length) {
      places.set(name, claim);
      claims.push({ ...shared, reports: reports.map(({ marks: _, ...report }) => report) });
    }
    return { key, match, sure, at, marks, claim, reports: reports.map((one) => one.marks), ...(own && { own }) };
  });
  return { ...rest, claims, matches };
}

/** The answer as it was. Its matches share what they have in common. */
export function fromSent({ claims, matches, ...rest }: SentAnswer): PageAnswer {
  const views = matches.map(({ claim, reports, ...single }) => {
    const shared = claims[claim] as Shared;
    return {
      ...shared,
      ...single,
      reports: reports.map((marks, i) => ({ ...(shared.reports[i] as Unmarked), marks })),
    };
  });
  return { ...rest, views };
}
