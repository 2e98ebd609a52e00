/** A style sheet bundled, with its imports, to one minified string: what `build.mjs` (and vitest) make of `?inline`. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
