/** Says in plain words where and why a value does not fit a schema; nothing else. */
import type * as v from 'valibot';
import { type PathStep, quoted } from './faults.ts';

type Issue = v.BaseIssue<unknown>;

/** The issue's place within the value that was checked. */
export function stepsOf(issue: Issue): PathStep[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** What is wrong, and what would be right. */
export function reasonOf(issue: Issue): string {
  // The messages of checks are our own (pack-schema); those of types are the library's.
  if (issue.kind !== 'schema') return issue.message;
  if (issue.input === undefined) return 'is missing';
  return `must be ${wanted(issue)}, not ${valueText(issue.input)}`;
}

function wanted({ type, expected }: Issue): string {
  if (type === 'string') return 'text';
  if (type === 'array') return 'a list';
  if (type === 'object' || type === 'record') return 'an object';
  if (type === 'union') return '{"match": pattern} or {"headline": text}';
  if (type === 'picklist') return `one of ${expected?.replace(/[()]/g, '').replaceAll(' | ', ', ')}`;
  return expected ?? 'something else';
}

/** A value as a reason names it: short, whatever its size. */
export function valueText(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? quoted(value) : String(value);
}
