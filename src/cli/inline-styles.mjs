/** For esbuild: `import css from './x.css?inline'` gives a style sheet, with its @imports, as one minified string. */
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';

/**
 * @param {string} root absolute path of the repository; modules are named from there, so that no bundle depends on where it lies
 * @returns {esbuild.Plugin}
 */
export function inlineStyles(root) {
  return {
    name: 'inline-styles',
    setup(build) {
      build.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
        path: relative(root, join(resolveDir, path.replace(/\?inline$/, ''))),
        namespace: 'inline-style',
      }));
      build.onLoad({ filter: /.*/, namespace: 'inline-style' }, async ({ path }) => {
        const { target, charset } = build.initialOptions;
        const css = await esbuild.build({
          absWorkingDir: root,
          entryPoints: [path],
          bundle: true,
          minify: true,
          write: false,
          target,
          charset,
        });
        return { contents: css.outputFiles[0].text.trim(), loader: 'text' };
      });
    },
  };
}
