/** News pages of our own, made at run time: an article among clutter that repeats its words. */

/** Sentences that state known claims, one paragraph each, in our own words. */
export const KNOWN = {
  civilians:
    'At least 1,500 civilians have been killed in recent months in air strikes by the US-led coalition on the east bank of the Euphrates, the ministry said.',
  rukban:
    'The Rukban camp, where more than 50,000 Syrians are struggling to survive, has had no convoy since the autumn.',
  treaty: 'The INF Treaty was signed in 1987 by the Soviet Union and the United States.',
  reply: 'The Pentagon has given no official reply to the Russian proposal to hold talks on the INF Treaty.',
} as const;

/** A sentence that varies a claim: no source has 60,000. */
export const VARIED = 'The Rukban camp is home to more than 60,000 Syrians, according to the letter from Moscow.';

/** Paragraphs about nothing known, long enough to make an article of any page. */
export const FILLER = [
  'The harbour board met on Tuesday evening to talk about the new ferry timetable, which has divided the town since it was put up on the quay in the spring.',
  'Residents of the upper streets would like an earlier boat on weekdays, so that pupils reach the grammar school across the bay before the first lesson begins.',
  'The board promised an answer before the end of the month, and asked everyone who travels with a bicycle to write down how often the rack was full.',
] as const;

export interface ArticlePage {
  readonly title?: string;
  /** Text of the paragraphs; `html` parts stand as they are. */
  readonly paragraphs: readonly (string | { readonly html: string })[];
  /** Markup for the end of the head. */
  readonly head?: string;
  /** Markup for the end of the body: scripts. */
  readonly end?: string;
}

/** The article with a navigation, a caption, an advert, a teaser, a newsletter box and comments around and inside it. */
export function articlePage({
  title = 'Letters from the ministry',
  paragraphs,
  head = '',
  end = '',
}: ArticlePage): string {
  const body = paragraphs.map((text) => (typeof text === 'string' ? `<p>${asMarkup(text)}</p>` : text.html));
  const middle = Math.ceil(body.length / 2);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${asMarkup(title)}</title>
<link rel="icon" href="data:,">${head}</head><body>
<header class="clutter"><nav><ul><li><a href="#1">World</a></li><li><a href="#2">${KNOWN.treaty}</a></li></ul></nav></header>
<main><article id="article"><h1>${asMarkup(title)}</h1>
<figure class="clutter"><figcaption>${KNOWN.civilians} Archive picture.</figcaption></figure>
${body.slice(0, middle).join('\n')}
<div class="ad clutter">- Advertisement - <span>${KNOWN.rukban}</span></div>
<p class="clutter"><a href="#3">READ MORE: ${KNOWN.reply}</a></p>
${body.slice(middle).join('\n')}
<div class="newsletter clutter"><p>Subscribe to our newsletter</p><p>${KNOWN.civilians}</p><form><input aria-label="E-mail"></form></div>
</article>
<section class="comments clutter" id="comments"><h2>Comments</h2><p>${KNOWN.treaty}</p></section></main>
<aside class="related clutter"><h2>Related</h2><ul><li><a href="#4">${KNOWN.rukban}</a></li></ul></aside>
<footer class="clutter"><p>${KNOWN.reply}</p></footer>${end}</body></html>`;
}

/** Text as markup. */
export function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
