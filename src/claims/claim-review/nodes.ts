/** Reads schema.org data as JSON-LD gives it: types and fields by name however they are written, references within the document; knows no type. */
import { plainText } from './plain-text.ts';

/** An object of the data. */
export type Node = Readonly<Record<string, unknown>>;

/** The first field that is there under one of these names: lower case, without `@`, blanks or punctuation. */
export type Fields = (...names: readonly string[]) => unknown;

/** More values than a page or one item of a feed has; what has more is looked at no further. */
const mostValues = 200_000;
/** More entries than a field of a review has. Many reviews may name the same long list, and each looks through it. */
const mostInField = 100;
const prefix = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/iu;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first entries of a list; any other value as a list of one, nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length > mostInField ? value.slice(0, mostInField) : value;
  return value === undefined || value === null ? [] : [value];
}

/** Own fields only, so that no name of the data can reach what objects have by themselves. Of two that are the same but for their spelling, the first counts. */
export function fieldsOf(node: Node): Fields {
  const fields = new Map<string, unknown>();
  for (const key of Object.keys(node)) {
    const name = nameOf(key);
    if (!fields.has(name) && node[key] !== null) fields.set(name, node[key]);
  }
  return (...names) => {
    for (const name of names) if (fields.has(name)) return fields.get(name);
    return undefined;
  };
}

/** Its types, lower case, whatever vocabulary prefix they have. */
export function typesOf(node: Node): string[] {
  return listOf(typeIn(node))
    .filter((type) => typeof type === 'string')
    .flatMap((type) => type.split(/\s+/u))
    .map(nameOf);
}

/** What `fieldsOf` would find, without a table of all fields: every object of a long list is asked. */
function typeIn(node: Node): unknown {
  let other: unknown;
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (value === null) continue;
    const name = nameOf(key);
    if (name === 'type') return value;
    if (name === 'itemtype') other ??= value;
  }
  return other;
}

/** The first text in a value: of a string, a number, a value object, or a list of those. */
export function textOf(value: unknown): string | undefined {
  for (const one of listOf(value)) {
    const text = isNode(one) ? plainText(fieldsOf(one)('value')) : plainText(one);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Visits every object of the data, outer ones first, with the objects around it from the inside out. Takes no stack, however deep the data, and no object twice. */
export function visitNodes(data: unknown, visit: (node: Node, around: readonly Node[]) => void): void {
  const seen = new Set<object>();
  const waiting: { readonly value: unknown; readonly around: readonly Node[] }[] = [{ value: data, around: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, around } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    if (seen.size >= mostValues) return;
    seen.add(value);
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    const within = isNode(value) ? [value, ...around.slice(0, 7)] : around;
    if (isNode(value)) visit(value, around);
    for (let i = inner.length - 1; i >= 0; i--) waiting.push({ value: inner[i], around: within });
  }
}

/** Follows references by `@id` within the document, one step: what it names is used as it stands. */
export function createResolver(data: unknown): (value: unknown) => unknown {
  let named: Map<string, Node> | undefined;
  const find = (id: string): Node | undefined => {
    if (named === undefined) {
      named = new Map();
      const byId = named;
      visitNodes(data, (node) => {
        const own = fieldsOf(node)('id');
        if (typeof own === 'string' && !isReference(node) && !byId.has(own)) byId.set(own, node);
      });
    }
    return named.get(id);
  };
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return listOf(value).map(resolve);
    const id = isNode(value) && isReference(value) ? fieldsOf(value)('id') : undefined;
    return typeof id === 'string' ? (find(id) ?? value) : value;
  };
  return resolve;
}

/** Says nothing but which node it means. */
function isReference(node: Node): boolean {
  return Object.keys(node).every((key) => ['id', 'type'].includes(nameOf(key)));
}

/** Names of keys that were met: a long list has the same few again and again. */
const names = new Map<string, string>();
const mostNames = 2_000;

function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = key
    .slice(0, 200)
    .replace(prefix, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
  if (names.size < mostNames && key.length <= 200) names.set(key, name);
  return name;
}
