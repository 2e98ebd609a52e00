/** The catalogues of `_locales` and the code that names their keys, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Messages by key. */
export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** Each catalogue by its folder, English among them. */
export const catalogues: ReadonlyMap<string, Catalogue> = new Map(
  readdirSync(`${root}src/_locales`).map((locale) => [
    locale,
    JSON.parse(readFileSync(`${root}src/_locales/${locale}/messages.json`, 'utf8')) as Catalogue,
  ]),
);

/** Text of every file of the extension's code by its path, tests aside. */
export const code: ReadonlyMap<string, string> = new Map(
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\/test-|^cli\//.test(path))
    .map((path) => [path, readFileSync(`${root}src/${path}`, 'utf8')]),
);

export const manifest = readFileSync(`${root}manifest.json`, 'utf8');

/** The family of a key that is one plural form of several, and that form; undefined for any other key. */
export function formOf(key: string): { readonly family: string; readonly form: string } | undefined {
  const [, family, form] = /^(\w+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return family !== undefined && form !== undefined ? { family, form } : undefined;
}
