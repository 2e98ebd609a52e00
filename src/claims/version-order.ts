/** Decides whether one version of a pack is older than another; nothing else. */
import type { Pack } from './types.ts';

type Version = Pick<Pack, 'version' | 'updated'>;

/** By their version numbers where both are numbers between points (1.10.0), else by the dates of their last changes; versions that are alike in that are not older. */
export function isOlder(version: Version, other: Version): boolean {
  const [own, others] = [numbersOf(version.version), numbersOf(other.version)];
  if (own === undefined || others === undefined) return dateOf(version) < dateOf(other);
  for (let i = 0; i < Math.max(own.length, others.length); i++) {
    const [a = 0, b = 0] = [own[i], others[i]];
    if (a !== b) return a < b;
  }
  return dateOf(version) < dateOf(other);
}

function numbersOf(version: string): number[] | undefined {
  return /^\d{1,9}(?:\.\d{1,9})*$/.test(version) ? version.split('.').map(Number) : undefined;
}

function dateOf({ updated }: Version): number {
  return instantOf(updated);
}

/** Milliseconds since 1970 of an ISO 8601 date. One without an offset is read as UTC, wherever the reader is: a day alone is, too. */
export function instantOf(date: string): number {
  return Date.parse(/T[\d:.]*$/.test(date) ? `${date}Z` : date);
}
