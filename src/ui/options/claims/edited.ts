/** Turns a claim into what is typed into its form, and that into the claim again; what is left blank is absent. */
import type { Claim, Source } from '../../../claims/types.ts';
import type { SomeRelation } from '../../RelationChoice.tsx';
import { say } from '../../words.ts';
import { type Faults, quoteFault, sourceFaults, textFault } from '../../write/faults.ts';
import type { SourceFields } from '../../write/state.ts';

/** One report of the form. */
export interface ReportValues extends SourceFields {
  /** Id of the source. */
  readonly id: string;
  readonly summary: string;
  readonly quote: string;
  /** The reader has taken it out. */
  readonly dropped: boolean;
}

export interface ClaimValues {
  readonly statement: string;
  /** One a line. */
  readonly wordings: string;
  /** Empty where the claim had one report, and none was chosen. */
  readonly relation: SomeRelation | '';
  readonly reports: readonly ReportValues[];
}

export function valuesOf(claim: Claim, sources: readonly Source[]): ClaimValues {
  return {
    statement: claim.statement,
    wordings: claim.wordings.map((wording) => wording.replace(/\s+/g, ' ')).join('\n'),
    relation: claim.relation === 'single' ? '' : claim.relation,
    reports: claim.reports.map(({ source, summary, quote = '' }) => {
      const { headline = '', outlet = '', url = '', published = '' } = sources.find(({ id }) => id === source) ?? {};
      return { id: source, summary, quote, headline, outlet, url, published: published.slice(0, 10), dropped: false };
    }),
  };
}

/** What is wrong with the form: of the claim, and of each report by its source's id. */
export interface ClaimFaults {
  readonly statement?: string | undefined;
  readonly wordings?: string | undefined;
  readonly relation?: string | undefined;
  readonly reports: Readonly<Record<string, Faults<ReportValues>>>;
}

/** @param before the claim as it is stored: a quote stays made of its words */
export function claimFaults(values: ClaimValues, before: Claim): ClaimFaults {
  const kept = values.reports.filter(({ dropped }) => !dropped);
  const reports = kept.flatMap((report) => {
    const words = before.reports.find(({ source }) => source === report.id)?.quote ?? '';
    const [quote, summary] = [quoteFault(report.quote, words), textFault(report.summary)];
    const faults = { ...sourceFaults(report), ...(quote && { quote }), ...(summary && { summary }) };
    return Object.keys(faults).length > 0 ? [[report.id, faults] as const] : [];
  });
  return {
    statement: textFault(values.statement),
    wordings: linesOf(values.wordings).map(textFault).find(Boolean),
    relation: kept.length > 1 && values.relation === '' ? say('writeRelationFault') : undefined,
    reports: Object.fromEntries(reports),
  };
}

export function isSound({ reports, ...others }: ClaimFaults): boolean {
  return Object.keys(reports).length === 0 && Object.values(others).every((fault) => fault === undefined);
}

/** The claim and its sources with what was typed; fields that the form does not show stay as they were. */
export function edited(
  values: ClaimValues,
  before: Claim,
  sources: readonly Source[],
): { readonly claim: Claim; readonly sources: readonly Source[] } {
  const kept = values.reports.filter(({ dropped }) => !dropped);
  const ids = new Set(kept.map(({ id }) => id));
  const claim: Claim = {
    ...before,
    statement: values.statement.trim(),
    wordings: linesOf(values.wordings),
    reports: before.reports.flatMap(({ quote: _, ...report }) => {
      const typed = kept.find(({ id }) => id === report.source);
      return typed ? [{ ...report, summary: typed.summary.trim(), ...given({ quote: typed.quote }) }] : [];
    }),
    relation: kept.length === 1 ? 'single' : values.relation || before.relation,
    differences: differencesAmong(before, ids),
  };
  return {
    claim,
    sources: sources.map((source) => {
      const typed = kept.find(({ id }) => id === source.id);
      return typed ? sourceOf(source, typed) : source;
    }),
  };
}

function sourceOf({ outlet: _, url: __, published, ...source }: Source, typed: ReportValues): Source {
  // A time that the form does not show is kept with its day.
  const isSameDay = typed.published !== '' && published?.startsWith(typed.published);
  const date = isSameDay ? published : typed.published;
  return {
    ...source,
    headline: typed.headline.trim(),
    ...given({ outlet: typed.outlet, url: typed.url, published: date }),
  };
}

/** Differences, without the values of sources that have no report any more. */
function differencesAmong({ differences }: Claim, ids: ReadonlySet<string>): Claim['differences'] {
  if (ids.size < 2) return [];
  return differences.flatMap(({ values, ...difference }) => {
    const left = Object.entries(values).filter(([id]) => ids.has(id));
    return left.length > 0 ? [{ ...difference, values: Object.fromEntries(left) }] : [];
  });
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** Those fields that have words. */
function given<Fields extends Record<string, string | undefined>>(fields: Fields): { [Name in keyof Fields]?: string } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  ) as { [Name in keyof Fields]?: string };
}
