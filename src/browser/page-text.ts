/** Reads the outline that a page sends to be read: well-typed, of a bearable size, its indexes right, or refused with what is wrong. */
import * as v from 'valibot';
import type { PageText } from '../article/outline.ts';

/** Caps on one page, far above any real one and a little above where a walk ends: UTF-16 units of text, names and headlines in all, and numbers of things. */
export const pageTextLimits = { characters: 5_000_000, boxes: 100_000, runs: 50_000, marks: 300_000 } as const;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const look = v.object({
  tag: v.string(),
  class: v.optional(v.string()),
  id: v.optional(v.string()),
  role: v.optional(v.string()),
  itemprop: v.optional(v.string()),
  itemtype: v.optional(v.string()),
});

const box = v.object({
  parent: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
  look: count,
  media: v.optional(v.boolean()),
  field: v.optional(v.boolean()),
});

const mark = v.object({ start: count, end: count, kind: v.picklist(['link', 'anchor', 'card', 'bold', 'other']) });

const run = v.object({
  text: v.pipe(v.string(), v.nonEmpty('text is needed')),
  box: count,
  language: v.optional(v.string()),
  afterMedia: v.boolean(),
  marks: v.array(mark),
  breaks: v.array(count),
});

const { boxes, runs, marks, characters } = pageTextLimits;

const pageText = v.pipe(
  v.object({
    url: v.pipe(v.string(), v.regex(/^https?:\/\//i, 'an http or https URL is needed')),
    headlines: v.array(v.string()),
    looks: v.pipe(v.array(look), v.maxLength(boxes, tooMany(boxes, 'looks'))),
    boxes: v.pipe(v.array(box), v.maxLength(boxes, tooMany(boxes, 'boxes'))),
    runs: v.pipe(v.array(run), v.maxLength(runs, tooMany(runs, 'runs'))),
  }),
  v.check(
    (page) => page.boxes.every(({ parent }, index) => (index === 0 ? parent === -1 : parent >= 0 && parent < index)),
    'a box does not stand in an earlier one',
  ),
  v.check((page) => page.boxes.every((one) => one.look < page.looks.length), 'a box has a look that is not there'),
  v.check((page) => page.runs.every((one) => one.box < page.boxes.length), 'a run stands in a box that is not there'),
  v.check((page) => marksOf(page) <= marks, tooMany(marks, 'marks and breaks')),
  v.check((page) => charactersOf(page) <= characters, 'the text is over 5 million characters and too long to be read'),
);

/** The one argument of `spot`. Throws an error that names the field at fault. */
export function onePageText(args: readonly unknown[]): [PageText] {
  const read = v.safeParse(pageText, args[0], { abortEarly: true });
  if (args.length === 1 && read.success) return [read.output];
  const [issue] = read.issues ?? [];
  const path = issue === undefined ? '' : v.getDotPath(issue);
  throw new Error(`page text${path ? `, ${path}` : ''}: ${issue?.message ?? 'one argument expected'}`);
}

function tooMany(limit: number, what: string): string {
  return `more than ${limit.toLocaleString('en')} ${what}`;
}

function marksOf(page: PageText): number {
  let total = 0;
  for (const one of page.runs) total += one.marks.length + one.breaks.length;
  return total;
}

function charactersOf(page: PageText): number {
  let total = page.url.length;
  for (const headline of page.headlines) total += headline.length;
  for (const one of page.looks) for (const value of Object.values(one)) total += value?.length ?? 0;
  for (const { text, language } of page.runs) total += text.length + (language?.length ?? 0);
  return total;
}
