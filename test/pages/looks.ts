/** A page that shows every look of a highlight on every kind of page, for the gallery; no extension takes part. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../../src/cli/build-editions.ts';

const PATTERNS = ['solid', 'dotted', 'dashed', 'double', 'wavy'];
const WEIGHTS = ['normal', 'subtle', 'faint'];

/** Grounds that news pages have; the last is what an inverting extension makes of a white page. */
const GROUNDS: readonly (readonly [name: string, style: string])[] = [
  ['white', 'background: #fff; color: #111'],
  ['sepia', 'background: #f6ead3; color: #40311b'],
  ['grey', 'background: #3a3d42; color: #eee'],
  ['dark', 'background: #16181c; color: #dcdcdc'],
  ['inverted', 'background: #fff; color: #111; filter: invert(1) hue-rotate(180deg)'],
];

/** The page's HTML, with the style sheet that the extension ships. */
export async function looksPage(): Promise<string> {
  const css = await readFile(join(repository, 'src/page/highlights.css'), 'utf8');
  const lines = WEIGHTS.flatMap((weight) =>
    PATTERNS.map(
      (pattern) =>
        `<p>${pattern}, ${weight}: <span data-look="${pattern}-${weight}">judging by it, some 1,500 <a href="#">people fled</a> quickly</span></p>`,
    ),
  );
  const both =
    '<p>overlapping: <span data-look="solid-normal">at least 1,500 people <span data-look="wavy-normal">fled in the spring</span></span></p>';
  const open = '<p>open: <span data-look="wavy-normal" data-open>the one whose card is open</span></p>';
  const grounds = GROUNDS.map(
    ([name, style]) => `<section style="${style}"><h2>${name}</h2>${both}${open}${lines.join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Looks</title><style>${css}
body { margin: 0; display: grid; grid-template-columns: repeat(${GROUNDS.length}, 1fr); font: 15px/1.45 Georgia, serif }
section { padding: 8px 12px } p, h2 { margin: 4px 0 } section:nth-child(n + 3) a { color: #9cc4ff }</style></head>
<body>${grounds.join('')}<script>
const add = (name, node) => {
  const range = new Range();
  range.selectNodeContents(node);
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
  CSS.highlights.get(name).add(range);
};
for (const node of document.querySelectorAll('[data-look]')) add('crossread-' + node.dataset.look, node);
for (const node of document.querySelectorAll('[data-open]')) add('crossread-active', node);
</script></body></html>`;
}
