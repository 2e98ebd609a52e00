/** What the reader copies out of a card: the page's words and the reports with their sources, as text, as Markdown, or a link to the words. */
import type { MatchView, PageName } from '../../spotting/match-view.ts';
import { readableDate, webAddress } from '../link.ts';
import { summaryLabel } from '../pack-voice.ts';

/** Longer quotes are linked to by their first and last words, in words. */
const WHOLE = 12;
const ENDS = 5;

/** Link to the words on the page: https://wicg.github.io/scroll-to-text-fragment/. Browsers without it open the page. */
export function linkToWords({ url }: Pick<PageName, 'url'>, words: string): string {
  const [address = '', hash = ''] = url.split('#', 2);
  const all = words.trim().split(/\s+/);
  const parts = all.length > WHOLE ? [all.slice(0, ENDS).join(' '), all.slice(-ENDS).join(' ')] : [all.join(' ')];
  return `${address}#${hash.replace(/:~:.*$/s, '')}:~:text=${parts.map(encode).join(',')}`;
}

/** Quotes with their sources, a blank line between them. */
export function copyAsText(view: MatchView, page: PageName): string {
  return partsOf(view, page)
    .map(({ quote, summary, headline, date, url }) =>
      [quote === undefined ? summary : `“${quote}”`, [headline, date].filter(Boolean).join(' · '), url]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
}

/** The same in Markdown: quotes as such, headlines as links. */
export function copyAsMarkdown(view: MatchView, page: PageName): string {
  return partsOf(view, page)
    .map(({ quote, summary = '', headline, date, url }) => {
      const name = url ? `[${escapedMarkdown(headline)}](<${url}>)` : escapedMarkdown(headline);
      const origin = [name, date].filter(Boolean).join(' · ');
      return quote === undefined
        ? `${escapedMarkdown(summary)}\n\n${origin}`
        : `> ${escapedMarkdown(quote)}\n>\n> ${origin}`;
    })
    .join('\n\n');
}

interface Part {
  readonly quote?: string | undefined;
  /** In place of a quote: never between quotation marks. */
  readonly summary?: string | undefined;
  readonly headline: string;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

function partsOf(view: MatchView, page: PageName): Part[] {
  const { quote } = view.match;
  return [
    { quote, headline: page.headline || page.url, url: linkToWords(page, quote) },
    ...view.reports.map((report) => ({
      quote: report.quote,
      summary: `${summaryLabel(view.pack)} ${report.summary}`,
      headline: report.source.headline,
      date: report.source.published && readableDate(report.source.published),
      url: webAddress(report.source.url),
    })),
  ];
}

function encode(words: string): string {
  // A hyphen would end a prefix, and these two would end an address in Markdown.
  return encodeURIComponent(words).replace(/[-()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Text in one line in which no sign means anything to Markdown. */
export function escapedMarkdown(text: string): string {
  const signs = text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
  // What would begin a list or underline a heading.
  return signs.replace(/^ ?[-+=]/, '\\$&').replace(/^( ?\d+)([.)])/, '$1\\$2');
}
