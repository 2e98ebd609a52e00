/** Says where and why a value does not fit a schema, as the code of a fault with its values; nothing else. */
import type * as v from 'valibot';
import { type FaultCode, isFaultCode } from './fault-texts.ts';
import { type PathStep, quoted } from './faults.ts';

type Issue = v.BaseIssue<unknown>;

/** The issue's place within the value that was checked. */
export function stepsOf(issue: Issue): PathStep[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** What is wrong: a code, and the values of its texts. */
export function codeOf(issue: Issue): [FaultCode, ...(string | number)[]] {
  if (issue.input === undefined) return ['missing'];
  // The messages of checks are codes (pack-schema); those of types are the library's.
  if (issue.kind !== 'schema')
    return isFaultCode(issue.message) ? [issue.message, ...measuresOf(issue)] : ['notText', ''];
  const found = valueText(issue.input);
  const { type, expected } = issue;
  if (type === 'number') return ['notNumber', found];
  if (type === 'boolean') return ['notBoolean', found];
  if (type === 'array') return ['notList', found];
  if (type === 'object' || type === 'record') return ['notObject', found];
  if (type === 'union') return ['notPage', found];
  if (type === 'picklist') return ['notOneOf', expected?.replace(/[()]/g, '').replaceAll(' | ', ', ') ?? '', found];
  return ['notText', found];
}

/** What a text, list or number measures, and what it may. */
function measuresOf({ type, input, requirement }: Issue & { readonly requirement?: unknown }): number[] {
  if ((type === 'min_value' || type === 'max_value') && typeof input === 'number') return [input, Number(requirement)];
  if (type !== 'max_length' || !(typeof input === 'string' || Array.isArray(input))) return [];
  return [input.length, Number(requirement)];
}

/** A value as a reason names it: short, whatever its size. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'string' ? quoted(value) : String(value);
}
