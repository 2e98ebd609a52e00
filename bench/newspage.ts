/** Makes a news page with the usual clutter of a labelled article; nothing else. */
import type { LabelledArticle } from './corpus.ts';

/** HTML of a page whose article has one paragraph of markup for each of the labelled article's. Teasers and boxes repeat figures of the pack: they must not be spotted. */
export function newsPage({ title, paragraphs }: LabelledArticle): string {
  const body = paragraphs.map((sentences, i) => {
    const text = sentences.map(({ t }) => escaped(t.trim())).join(' ');
    const teaser =
      i === 1
        ? '<p class="related"><strong>READ MORE:</strong> <a href="#r">More than 50,000 wait in Rukban</a></p>'
        : '';
    const advert = i === 3 ? '<div class="ad-slot" aria-label="Advertisement"><span>Advertisement</span></div>' : '';
    return `<p>${text}</p>${teaser}${advert}`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} | News</title></head><body>
<header><nav><ul><li><a href="#w">World</a></li><li><a href="#p">Politics</a></li><li><a href="#s">Sport</a></li></ul></nav></header>
<div class="cookie-banner" role="dialog"><p>We and our 60 partners use cookies. You have 30 days to change your mind.</p><button>Accept</button></div>
<main><article><h1>${escaped(title)}</h1>
<figure><img alt="" src="data:,"><figcaption>Fighters near the Euphrates. File photo.</figcaption></figure>
<div class="share"><button>Share</button><button>Save</button></div>
${body.join('\n')}
<ul class="tags"><li><a href="#1">Syria</a></li><li><a href="#2">INF Treaty</a></li></ul></article></main>
<aside><h2>Most read</h2><ul><li><a href="#3">At least 1,500 civilians killed in recent months: what is known</a></li></ul></aside>
<form class="newsletter"><p>Subscribe to our newsletter and get the news of the week every Friday.</p><input type="email"></form>
<footer><p>The INF Treaty was signed in 1987. All rights reserved.</p></footer></body></html>`;
}

/** Text as it stands in markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
