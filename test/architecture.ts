/** Holds the house: which room may import which, no cycles, no long file. Reads source text; resolves no packages. */
import { posix } from 'node:path';
import ts from 'typescript';

/** Files of `src` by path from the repository's root (`src/text/fold.ts`), with their text. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

interface Room {
  /** Rooms whose code it may use; their types as well. */
  readonly uses: readonly string[];
  /** Rooms of which it may know types only. */
  readonly knows?: readonly string[];
  /** Packages it may use; a name ending in `:` or `/` stands for all that begin so. */
  readonly packages: readonly string[];
}

const PREACT = ['preact', 'preact/'];

/** The house of the design: text <- claims <- spotting <- comparing and text <- article are pure; page, ui and browser do not know each other. */
const ROOMS: Readonly<Record<string, Room>> = {
  text: { uses: [], packages: ['stemmer'] },
  article: { uses: ['text'], packages: [] },
  claims: { uses: ['text'], packages: ['valibot', 'entities/decode'] },
  spotting: { uses: ['text', 'claims'], knows: ['article'], packages: [] },
  comparing: { uses: ['text', 'claims', 'spotting'], packages: [] },
  page: { uses: [], knows: ['text', 'article', 'claims', 'spotting'], packages: [] },
  ui: { uses: [], knows: ['text', 'claims', 'spotting', '_locales'], packages: [...PREACT, '@floating-ui/dom'] },
  browser: {
    uses: [],
    knows: ['text', 'article', 'claims', 'spotting'],
    packages: ['webextension-polyfill', 'valibot'],
  },
  library: {
    uses: ['browser', 'text', 'article', 'claims', 'spotting'],
    packages: ['idb', 'valibot', '@streamparser/json'],
  },
  entry: {
    uses: ['browser', 'text', 'article', 'claims', 'spotting', 'comparing', 'library', 'page', 'ui'],
    packages: PREACT,
  },
};
/** The command line may use every room, and Node. */
const FREE = 'cli';
/** The house's word for "well under 300 lines". */
const MOST_LINES = 300;

/** Every breach of the house, one sentence each; empty where there is none. */
export function breaches(sources: Sources): string[] {
  const modules = new Map(
    [...sources].filter(([path]) => isModule(path)).map(([path, text]) => [path, importsOf(path, text)]),
  );
  const found = [...modules].flatMap(([path, imports]) => imports.flatMap((one) => importBreach(path, one)));
  return [...found, ...cycles(modules), ...longFiles(sources), ...markup(sources)];
}

function isModule(path: string): boolean {
  // Tests, and what only tests use (`test-page.ts`), may look around freely.
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !/(\.test|\/test-[\w-]+)\.tsx?$/.test(path);
}

function roomOf(path: string): string {
  const [, room, file] = path.split('/');
  return file === undefined ? 'entry' : (room ?? '');
}

function importBreach(path: string, { specifier, typeOnly }: Import): string[] {
  const room = roomOf(path);
  if (room === FREE) return [];
  const rules = ROOMS[room];
  if (rules === undefined) return [`${path}: src has no room "${room}"; name it among the rooms or move the file`];
  if (!specifier.startsWith('.')) {
    const allowed = rules.packages.some((name) =>
      /[:/]$/.test(name) ? specifier.startsWith(name) : specifier === name,
    );
    return allowed ? [] : [`${path} imports the package ${specifier}, which ${room} may not`];
  }
  const target = roomOf(resolve(path, specifier));
  if (target === room && room !== 'entry') return [];
  if (rules.uses.includes(target)) return [];
  if (rules.knows?.includes(target)) {
    return typeOnly ? [] : [`${path} imports code of ${specifier}: ${room} may know ${target} by \`import type\` only`];
  }
  return [`${path} imports ${specifier}: ${room} may not know ${target}`];
}

/** The path that a relative import means, without a bundler's `?inline`. */
function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

/** Imports of every form: import, export from, import(), and the type `import('x').T`. */
function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteral(specifier)) found.push({ specifier: specifier.text, typeOnly });
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind));
  return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  if (importClause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function cycles(modules: ReadonlyMap<string, readonly Import[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push(`Modules import each other in a circle: ${[...trail.slice(at), path].join(' -> ')}`);
    if (at >= 0 || done.has(path)) return;
    const targets = (modules.get(path) ?? []).filter(({ specifier }) => specifier.startsWith('.'));
    for (const { specifier } of targets) walk(resolve(path, specifier), [...trail, path]);
    done.add(path);
  };
  for (const path of modules.keys()) walk(path, []);
  return found;
}

function longFiles(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const lines = text.split('\n').length - 1;
    const measured = /\.(tsx?|mjs|css|html)$/.test(path);
    return measured && lines > MOST_LINES ? [`${path} has ${lines} lines, over ${MOST_LINES}: split it`] : [];
  });
}

/** Text of pages, packs and messages is shown as text: nothing may turn a string into markup or code. */
function markup(sources: Sources): string[] {
  const forbidden =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function\()/;
  return [...sources].flatMap(([path, text]) => {
    const found = isModule(path) ? forbidden.exec(text)?.[0] : undefined;
    return found ? [`${path} uses ${found}: build elements, and set their text`] : [];
  });
}
