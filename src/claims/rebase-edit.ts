/** Makes the changes of a form in a claim as it is stored by now, rather than as it was when the form was opened; what came meanwhile stays. Stores nothing. */
import type { ClaimWhole } from './browsing.ts';
import type { Claim, Report, Source } from './types.ts';

/** @param now the claim as it is stored @param before as the form was opened with it @param after as the form leaves it */
export function rebasedEdit(now: Claim, before: Claim, after: Claim): Claim {
  if (isSame(now, before)) return after;
  const reports = rebasedReports(now, before, after);
  const ids = new Set(reports.map(({ source }) => source));
  return {
    ...now,
    statement: after.statement === before.statement ? now.statement : after.statement,
    wordings: rebasedWordings(now, before, after),
    reports,
    relation: rebasedRelation(now, before, after, reports.length),
    differences: ids.size < 2 ? [] : now.differences.flatMap((difference) => within(difference, ids)),
  };
}

/** Of the sources that a form leaves, those that it changed, and those that the reports need and the pack has no more. */
export function changedSources(
  { sources: before }: ClaimWhole,
  after: readonly Source[],
  stored: readonly Source[],
): Source[] {
  return after.filter((source) => {
    const known = before.find(({ id }) => id === source.id);
    return known === undefined || !isSame(known, source) || stored.every(({ id }) => id !== source.id);
  });
}

function rebasedReports(now: Claim, before: Claim, after: Claim): readonly Report[] {
  const was = bySource(before);
  const edited = bySource(after);
  const isTouched = (report: Report): boolean => !isSame(was.get(report.source), report);
  const kept = now.reports.flatMap((report) => {
    const typed = edited.get(report.source);
    if (typed === undefined) return was.has(report.source) ? [] : [report];
    return [isTouched(typed) ? typed : report];
  });
  const there = new Set(now.reports.map(({ source }) => source));
  // What was typed for a report that was removed meanwhile is not lost.
  const back = after.reports.filter((report) => !there.has(report.source) && isTouched(report));
  const all = [...kept, ...back];
  return all.length > 0 ? all : after.reports;
}

function rebasedWordings(now: Claim, before: Claim, after: Claim): string[] {
  const [was, typed, there] = [before, after, now].map(({ wordings }) => new Set(wordings.map(onOneLine)));
  const left = now.wordings.filter((wording) => !was?.has(onOneLine(wording)) || typed?.has(onOneLine(wording)));
  const added = after.wordings.filter((wording) => !was?.has(onOneLine(wording)) && !there?.has(onOneLine(wording)));
  return [...left, ...added];
}

function rebasedRelation(now: Claim, before: Claim, after: Claim, reports: number): Claim['relation'] {
  if (reports === 1) return 'single';
  const wanted = after.relation === before.relation ? [now, after] : [after, now];
  // Two that nobody has compared are not the same thing for certain.
  return wanted.map(({ relation }) => relation).find((relation) => relation !== 'single') ?? 'differ';
}

/** A difference, without the values of sources that have no report any more. */
function within(
  { values, ...difference }: Claim['differences'][number],
  ids: ReadonlySet<string>,
): Claim['differences'][number][] {
  const left = Object.entries(values).filter(([id]) => ids.has(id));
  return left.length > 0 ? [{ ...difference, values: Object.fromEntries(left) }] : [];
}

function bySource({ reports }: Claim): ReadonlyMap<string, Report> {
  return new Map(reports.map((report) => [report.source, report]));
}

/** As the form shows a wording. */
function onOneLine(wording: string): string {
  return wording.replace(/\s+/g, ' ').trim();
}

/** Whether two records have the same fields, in whatever order they stand. */
function isSame(a: object | undefined, b: object): boolean {
  return a !== undefined && inOrder(a) === inOrder(b);
}

function inOrder(record: object): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
