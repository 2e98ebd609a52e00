/** Makes a news page of a plain-text article: its captions, teasers, tags and boxes become the clutter they were. */

/** Layouts that newsrooms use: paragraphs in an article, bare boxes, or one box with line breaks. */
export type Layout = 'article' | 'boxes' | 'breaks';

type Kind =
  | 'headline'
  | 'date'
  | 'meta'
  | 'caption'
  | 'credit'
  | 'teaser'
  | 'heading'
  | 'paragraph'
  | 'footnote'
  | 'advert'
  | 'tags'
  | 'newsletter';

interface Line {
  readonly kind: Kind;
  readonly text: string;
}

/** The page. `headline` is the line of the text that is its headline. Everything outside the article's own text has the class `clutter`. */
export function seedPage(text: string, headline: string, layout: Layout): string {
  const lines = classify(text, headline);
  const top = lines.findIndex(({ kind }) => kind === 'paragraph');
  const body = lines.slice(top).map((line) => markup(line, layout));
  const story = layout === 'article' ? 'article' : 'div';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${asMarkup(headline)} | News</title>
<link rel="icon" href="data:,"></head><body>
<header class="clutter"><nav><ul><li><a href="#w">World</a></li><li><a href="#m">Middle East</a></li><li><a href="#o">Opinion</a></li></ul></nav>
<form role="search"><input aria-label="Search"></form></header>
<main><${story} id="article" class="story"><h1 class="clutter">${asMarkup(headline)}</h1>
${lines
  .slice(0, top)
  .filter(({ kind }) => kind !== 'headline')
  .map((line) => markup(line, layout))
  .join('\n')}
<div class="share clutter"><button>Share</button><button>Save</button></div>
${body.join('\n')}
</${story}></main>
<aside class="related clutter"><h2>Most read</h2><ul><li><a href="#1">At least 1,500 civilians killed in recent months: what is known</a></li>
<li><a href="#2">Over 50,000 Syrians in Rukban camp wait for a convoy</a></li></ul></aside>
<footer class="clutter"><p>The INF Treaty was signed in 1987. All rights reserved. We use cookies.</p></footer></body></html>`;
}

/** The lines of the article with what each of them is. */
function classify(text: string, headline: string): Line[] {
  const lines: Line[] = [];
  let rest: 'tags' | 'newsletter' | undefined;
  for (const block of text.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    const own = block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    own.forEach((line, at) => {
      if (/^tags:/i.test(line)) rest = 'tags';
      if (/^subscribe to/i.test(line)) rest = 'newsletter';
      const started = lines.some(({ kind }) => kind === 'paragraph');
      lines.push({ text: line, kind: rest ?? (line === headline ? 'headline' : kindOf(line, at, own, started)) });
    });
  }
  return lines;
}

function kindOf(line: string, at: number, block: readonly string[], started: boolean): Kind {
  if (/^\d{1,2} \p{L}+ \d{4}$/u.test(line)) return 'date';
  if (/^read more:/i.test(line)) return 'teaser';
  if (/^[-–— ]*advertisement[-–— ]*$/i.test(line)) return 'advert';
  if (line.startsWith('*')) return 'footnote';
  if (line.startsWith('©')) return 'credit';
  // Sentences end as sentences do; one that was cut off is still far longer than any caption.
  if (/[.!?]["”’]?$/.test(line) || line.length > 150) return 'paragraph';
  if (!started) return at === 0 || block.length === 1 ? 'caption' : 'meta';
  // A picture in the text: its caption, whom it is by, and the story it advertises.
  if (block.length === 1) return 'heading';
  return (['caption', 'credit', 'teaser'] as const)[at] ?? 'caption';
}

function markup({ kind, text }: Line, layout: Layout): string {
  const shown = asMarkup(text);
  switch (kind) {
    case 'paragraph':
      if (layout === 'article') return `<p>${shown}</p>`;
      return layout === 'boxes' ? `<div class="text"><div>${shown}</div></div>` : `${shown}<br><br>`;
    case 'heading':
      return `<h2>${shown}</h2>`;
    case 'date':
      return `<time class="clutter">${shown}</time>`;
    case 'caption':
    case 'credit':
      return `<figure class="clutter"><figcaption class="${kind}">${shown}</figcaption></figure>`;
    case 'teaser':
      return layout === 'article'
        ? `<p class="clutter"><a href="#teaser">${shown}</a></p>`
        : `<div class="read-more clutter"><a href="#teaser"><b>${shown}</b></a></div>`;
    case 'footnote':
      return `<p class="footnote clutter"><small>${shown}</small></p>`;
    default:
      return `<div class="${kind} clutter">${shown}</div>`;
  }
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
