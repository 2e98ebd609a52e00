import type { Plugin } from 'esbuild';

/** The plugin for modules of the repository at the absolute path `root`. */
export function inlineStyles(root: string): Plugin;
