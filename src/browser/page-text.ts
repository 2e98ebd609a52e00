/** Reads the text that a page sends to be read: well-typed and of a bearable size, or refused with what is wrong. */
import * as v from 'valibot';
import type { PageText } from '../spotting/match-view.ts';

/** Caps on one page's text, far above any real article: at most 20,000 blocks and 5 million UTF-16 units in all. */
export const pageTextLimits = { blocks: 20_000, characters: 5_000_000 } as const;

// Chrome's messages turn an undefined list item into null.
const language = v.pipe(
  v.nullish(v.string()),
  v.transform((tag) => tag ?? undefined),
);

const pageText = v.pipe(
  v.object({
    url: v.pipe(v.string(), v.regex(/^https?:\/\//i, 'an http or https URL is needed')),
    headlines: v.array(v.string()),
    blocks: v.pipe(v.array(v.string()), v.maxLength(pageTextLimits.blocks, 'more than 20,000 blocks')),
    languages: v.array(language),
  }),
  v.check((page) => page.languages.length === page.blocks.length, 'languages and blocks differ in number'),
  v.check(
    (page) => characters(page) <= pageTextLimits.characters,
    'the text is over 5 million characters and too long to be read',
  ),
);

/** The one argument of `spot`. Throws an error that names the field at fault. */
export function onePageText(args: readonly unknown[]): [PageText] {
  const read = v.safeParse(pageText, args[0], { abortEarly: true });
  if (args.length === 1 && read.success) return [read.output];
  const [issue] = read.issues ?? [];
  const path = issue === undefined ? '' : v.getDotPath(issue);
  throw new Error(`page text${path ? `, ${path}` : ''}: ${issue?.message ?? 'one argument expected'}`);
}

function characters(page: PageText): number {
  let total = page.url.length;
  for (const text of [page.headlines, page.blocks, page.languages].flat()) total += text?.length ?? 0;
  return total;
}
