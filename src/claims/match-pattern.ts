/** Reads WebExtension match patterns and holds addresses of pages against them; no regular expression is ever made from a pattern. */
import type { FaultCode } from './fault-texts.ts';

interface MatchPattern {
  readonly schemes: readonly string[];
  /** Lower case; empty where any host will do. */
  readonly host: string;
  readonly subdomains: boolean;
  /** The path's pieces between its asterisks. */
  readonly pieces: readonly [string, ...string[]];
}

/** Longest pattern and address that are compared, in UTF-16 units: what browsers and servers agree on, with room. */
export const longestPattern = 500;
const longestAddress = 8192;

/** Parts of an address that keys are made of. A host has at most 127 labels, a pattern at most 500 slashes; no site comes near. */
const mostLabels = 127;
const mostFolders = longestPattern;

const label = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?';
const hostName = new RegExp(String.raw`^(?:${label}(?:\.${label})*|\[[0-9a-f:.]+\])$`);

/** What is wrong with a pattern, as the code of a fault, or undefined. Schemes are `http`, `https` or `*` (both); the host may start with `*.` or be `*`; in the path `*` stands for any characters. */
export function matchPatternFault(pattern: string): FaultCode | undefined {
  const read = readPattern(pattern);
  return typeof read === 'string' ? read : undefined;
}

/** Whether a page's absolute address fits a pattern; the port and the part from `#` on do not matter. False for a faulty pattern. */
export function matchesPattern(pattern: string, address: string): boolean {
  const read = readPattern(pattern);
  const page = readAddress(address);
  if (typeof read === 'string' || !page) return false;
  return read.schemes.includes(page.scheme) && fitsHost(read, page.host) && fitsPath(read.pieces, page.path);
}

/** A key that every address fitting a pattern has among its `addressKeys`: the host, and the path up to the last slash before an asterisk. Undefined for a faulty pattern. */
export function patternKey(pattern: string): string | undefined {
  const read = readPattern(pattern);
  if (typeof read === 'string') return undefined;
  const [first] = read.pieces;
  return `${read.host} ${read.pieces.length === 1 ? first : first.slice(0, first.lastIndexOf('/') + 1)}`;
}

/** Keys of an address; see `patternKey`. Some dozens for any address that people use. */
export function addressKeys(address: string): string[] {
  const page = readAddress(address);
  if (!page) return [];
  const labels = page.host.split('.').slice(-mostLabels);
  const hosts = ['', page.host, ...labels.map((_, i) => labels.slice(i).join('.'))];
  const folders = [...page.path.matchAll(/\//g)]
    .slice(0, mostFolders)
    .map(({ index }) => page.path.slice(0, index + 1));
  return [...new Set(hosts)].flatMap((host) => [...new Set([...folders, page.path])].map((path) => `${host} ${path}`));
}

function readPattern(pattern: string): MatchPattern | FaultCode {
  if (pattern.length > longestPattern) return 'patternTooLong';
  const mark = pattern.indexOf('://');
  const scheme = pattern.slice(0, mark);
  if (mark < 0 || !['*', 'http', 'https'].includes(scheme)) return 'patternScheme';
  const slash = pattern.indexOf('/', mark + 3);
  if (slash < 0) return 'patternPath';
  const host = pattern.slice(mark + 3, slash).toLowerCase();
  const subdomains = host.startsWith('*.');
  const name = subdomains ? host.slice(2) : host;
  if (name !== '*' && !hostName.test(name)) {
    return 'patternHost';
  }
  if (subdomains && name === '*') return 'patternHost';
  const [first = '', ...rest] = pattern.slice(slash).split('*');
  return {
    schemes: scheme === '*' ? ['http', 'https'] : [scheme],
    host: name === '*' ? '' : name,
    subdomains,
    pieces: [first, ...rest],
  };
}

function readAddress(address: string): { scheme: string; host: string; path: string } | undefined {
  if (address.length > longestAddress) return undefined;
  const [, scheme, authority, path] = /^(https?):\/\/([^/?#]*)([^#]*)/i.exec(address) ?? [];
  if (scheme === undefined || authority === undefined || path === undefined) return undefined;
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  return { scheme: scheme.toLowerCase(), host, path: path.startsWith('/') ? path : `/${path}` };
}

function fitsHost({ host, subdomains }: MatchPattern, actual: string): boolean {
  return host === '' || actual === host || (subdomains && actual.endsWith(`.${host}`));
}

/** Each piece at its first place after the one before is enough: an asterisk takes whatever lies between. */
function fitsPath([first, ...rest]: MatchPattern['pieces'], path: string): boolean {
  const last = rest.pop();
  if (last === undefined) return path === first;
  if (!path.startsWith(first)) return false;
  let from = first.length;
  for (const piece of rest) {
    const at = path.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return path.length - last.length >= from && path.endsWith(last);
}
