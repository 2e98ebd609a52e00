/** What the reader copies out of a card: the page's words and the reports with their sources, as text, as Markdown, or a link to the words. */
import type { MatchView } from '../../spotting/match-view.ts';
import { readableDate, webAddress } from '../link.ts';
import { say } from '../words.ts';

/** A page as a source is named. */
export interface PageName {
  readonly url: string;
  readonly headline: string;
}

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
  return quotesOf(view, page)
    .map(({ words, headline, date, url }) => [`“${words}”`, [headline, date].filter(Boolean).join(' · '), url])
    .map((lines) => lines.filter(Boolean).join('\n'))
    .join('\n\n');
}

/** The same as block quotes with linked headlines. */
export function copyAsMarkdown(view: MatchView, page: PageName): string {
  return quotesOf(view, page)
    .map(({ words, headline, date, url }) => {
      const name = url ? `[${escaped(headline)}](<${url}>)` : escaped(headline);
      return `> ${escaped(words)}\n>\n> ${[name, date].filter(Boolean).join(' · ')}`;
    })
    .join('\n\n');
}

interface Quote {
  readonly words: string;
  readonly headline: string;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** A report without a quote has its summary, said to be one. */
function quotesOf(view: MatchView, page: PageName): Quote[] {
  const { quote } = view.match;
  return [
    { words: quote, headline: page.headline || page.url, url: linkToWords(page, quote) },
    ...view.reports.map((report) => ({
      words: report.quote ?? say('copiedSummary', report.summary),
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

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
