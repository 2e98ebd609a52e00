/** Draws time and memory against claims as an SVG; nothing else. */
import { writeFileSync } from 'node:fs';
import type { Line } from './scale.ts';

const width = 760;
const panel = { height: 250, left: 64, right: 130, top: 34, bottom: 44 };
const colours = { crossread: '#0b6e4f', minisearch: '#b3541e', map: '#4a5a8a' } as const;
const dashes = { node: '', chromium: '6 3', firefox: '2 3' } as const;

interface Panel {
  readonly title: string;
  readonly value: (line: Line) => number | undefined;
}

const panels: readonly Panel[] = [
  { title: 'Article of 25 sentences, median, milliseconds', value: (l) => (l.sentences === 25 ? l.p50_ms : undefined) },
  { title: 'Time to open, milliseconds', value: (l) => (l.sentences === 25 ? l.open_ms : undefined) },
  { title: 'Memory held, megabytes', value: (l) => (l.sentences === 25 ? l.heap_mb : undefined) },
];

/** Writes the plot of some lines: both axes logarithmic; an engine a colour, a runtime a kind of line. */
export function drawPlot(lines: readonly Line[], file: string): void {
  const height = panel.height * panels.length;
  const drawn = panels.map((one, i) => `<g transform="translate(0 ${i * panel.height})">${drawPanel(one, lines)}</g>`);
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Time and memory against the number of claims"><rect width="${width}" height="${height}" fill="#fff"/>${drawn.join('')}</svg>\n`,
  );
}

function drawPanel({ title, value }: Panel, lines: readonly Line[]): string {
  const points = lines.flatMap((line) => {
    const y = value(line);
    return y === undefined || y <= 0 ? [] : [{ line, x: line.claims, y }];
  });
  if (points.length === 0) return '';
  const [minX, maxX] = decades(points.map(({ x }) => x));
  const [minY, maxY] = decades(points.map(({ y }) => y));
  const right = width - panel.right;
  const bottom = panel.height - panel.bottom;
  const x = (claims: number): number =>
    panel.left + (Math.log10(claims) - minX) * ((right - panel.left) / (maxX - minX));
  const y = (of: number): number => bottom - (Math.log10(of) - minY) * ((bottom - panel.top) / (maxY - minY));
  const parts = [`<text x="${panel.left}" y="20" font-weight="600">${title}</text>`];
  for (let d = minX; d <= maxX; d++)
    parts.push(
      `<line x1="${x(10 ** d)}" x2="${x(10 ** d)}" y1="${panel.top}" y2="${bottom}" stroke="#ddd"/><text x="${x(10 ** d)}" y="${bottom + 16}" text-anchor="middle" fill="#444">${(10 ** d).toLocaleString('en')}</text>`,
    );
  for (let d = minY; d <= maxY; d++)
    parts.push(
      `<line x1="${panel.left}" x2="${right}" y1="${y(10 ** d)}" y2="${y(10 ** d)}" stroke="#ddd"/><text x="${panel.left - 6}" y="${y(10 ** d) + 4}" text-anchor="end" fill="#444">${10 ** d}</text>`,
    );
  parts.push(`<text x="${right}" y="${bottom + 34}" text-anchor="end" fill="#444">claims</text>`);
  const drawn = [...new Set(points.map(({ line }) => nameOf(line)))]
    .map((name) => ({ name, series: points.filter(({ line }) => nameOf(line) === name) }))
    .sort((a, b) => (b.series.at(-1)?.y ?? 0) - (a.series.at(-1)?.y ?? 0));
  let label = 0;
  for (const { name, series } of drawn) {
    const [first] = series;
    const last = series.at(-1);
    if (!first || !last) continue;
    const { engine, runtime } = first.line;
    const path = series.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p.x).toFixed(1)} ${y(p.y).toFixed(1)}`).join('');
    // Names that would lie on each other are moved down.
    label = Math.max(y(last.y) + 4, label + 13);
    parts.push(
      `<path d="${path}" fill="none" stroke="${colours[engine]}" stroke-width="2" stroke-dasharray="${dashes[runtime]}"/>`,
      ...series.map(
        (p) => `<circle cx="${x(p.x).toFixed(1)}" cy="${y(p.y).toFixed(1)}" r="2.5" fill="${colours[engine]}"/>`,
      ),
      `<text x="${x(last.x) + 8}" y="${label.toFixed(1)}" fill="${colours[engine]}">${name}</text>`,
    );
  }
  return parts.join('');
}

function nameOf({ engine, runtime }: Line): string {
  return `${engine}, ${runtime}`;
}

/** The powers of ten around some values. */
function decades(values: readonly number[]): [number, number] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  return [least, Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))))];
}
