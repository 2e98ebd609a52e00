/** Renders crossread.svg to the sizes that browsers and stores want: `node icons/render.mjs`. Run it after a change to the drawing. */
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

const SIZES = [16, 32, 48, 64, 96, 128];

const drawing = await readFile(new URL('crossread.svg', import.meta.url), 'utf8');
for (const size of SIZES) {
  const png = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
  await writeFile(new URL(`icon-${size}.png`, import.meta.url), png);
}
