/** Writes the matches of a page as Markdown, in the reader's language; nothing else. */
import type { PageQuotes } from '../../spotting/export/page-quotes.ts';
import type { MatchView } from '../../spotting/match-view.ts';
import { copyAsMarkdown, escapedMarkdown } from '../card/copies.ts';
import { relationSentence } from '../card/relation-sentence.ts';
import { webAddress } from '../link.ts';

/** The page as the heading; of each match the claim, how the reports stand to each other, the page's words and each source's. A match whose words are not on the page is left out. */
export function matchesToMarkdown(page: PageQuotes, views: readonly MatchView[]): string {
  const quoted = new Set(page.quotes.map(({ key }) => key));
  const headline = page.title || page.url;
  const parts = views
    .filter(({ key }) => quoted.has(key))
    .map((view) =>
      [
        `## ${escapedMarkdown(view.statement)}`,
        `**${escapedMarkdown(relationSentence(view))}**`,
        copyAsMarkdown(view, { url: page.url, headline }),
      ].join('\n\n'),
    );
  const address = webAddress(page.url);
  const title = address ? `[${escapedMarkdown(headline)}](<${address}>)` : escapedMarkdown(headline);
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}
