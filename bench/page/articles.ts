/** Makes the pages that reading is measured on, from the labelled articles; fetches nothing, measures nothing. */
import { builtInSubject, type LabelledArticle, readSubjects } from '../corpus.ts';
import { escaped } from '../newspage.ts';

/** A page by the name it is served and reported under. */
export interface BenchPage {
  readonly name: string;
  readonly html: string;
}

/** Two articles that hold known claims stand beside one that holds none: a page on these events, and on others. */
const MIX = { known: 2, other: 1 } as const;
/** A heading, a picture and a paragraph with a link come this often, in paragraphs. */
const HEADING = 9;
const FIGURE = 17;
const LINK = 4;

/** A news article of exactly this many sentences: the articles of bench/corpus among those on other subjects, over and over in another order. */
export function articlePage(sentences: number): BenchPage {
  const body: string[] = [];
  let left = sentences;
  let at = 0;
  for (const paragraph of paragraphs()) {
    const own = paragraph.slice(0, left);
    left -= own.length;
    at += 1;
    if (at % HEADING === 0) body.push(`<h2>What was said, part ${at / HEADING}</h2>`);
    if (at % FIGURE === 0)
      body.push(
        '<figure><img alt="" width="640" height="90" src="data:,"><figcaption>File photo.</figcaption></figure>',
      );
    body.push(`<p id="p${at}">${own.map((text, i) => sentence(text, (at + i) % LINK === 0)).join(' ')}</p>`);
    if (left === 0) break;
  }
  return { name: `${sentences} sentences`, html: pageOf('Two notes from Moscow, and what followed', body.join('\n')) };
}

/** A page that is no article: headlines with links, a form and short labels, as a front page has them. */
export function frontPage(): BenchPage {
  const titles = builtInSubject('corpus', 'unseen', 'more').articles.map(({ title }) => title);
  const cards = titles.flatMap((title, i) => [
    `<div class="card"><a href="/story/${i}"><img alt="" width="120" height="80" src="data:,"></a><h3><a href="/story/${i}">${escaped(title)}</a></h3><span>${i + 1} min</span></div>`,
    `<li><a href="/brief/${i}">${escaped(title)}</a></li>`,
  ]);
  return { name: 'no article', html: pageOf('The Daily Page', `<div class="grid">${cards.join('\n')}</div>`, 'div') };
}

/** Endless paragraphs of sentences, no two rounds through the articles in the same order or with the same small talk. */
function* paragraphs(): Generator<string[]> {
  const known = builtInSubject('corpus').articles;
  const other = readSubjects().flatMap(({ articles }) => articles);
  for (let round = 0; ; round += 1) {
    for (let i = 0; i < Math.max(known.length, other.length); i += 1) {
      const picked = [
        ...Array.from({ length: MIX.known }, (_, k) => known[(i * MIX.known + k + round * 5) % known.length]),
        ...Array.from({ length: MIX.other }, (_, k) => other[(i * MIX.other + k + round * 7) % other.length]),
      ];
      for (const article of picked) if (article !== undefined) yield* retold(article, round);
    }
  }
}

function* retold({ paragraphs: all }: LabelledArticle, round: number): Generator<string[]> {
  for (let i = 0; i < all.length; i += 1) {
    const own = (all[(i + round) % all.length] ?? []).map(({ t }) => t.trim());
    yield round === 0
      ? own
      : [...own, `That was entry ${round * 31 + i} of the log, at ${(round * 7 + i) % 24}:${10 + (i % 50)}.`];
  }
}

/** One sentence in markup: some have a link in the middle, so that a highlight may cross elements. */
function sentence(text: string, linked: boolean): string {
  const words = text.split(' ');
  if (!linked || words.length < 8) return escaped(text);
  const [before, inside, after] = [words.slice(0, 3), words.slice(3, 6), words.slice(6)].map((part) =>
    escaped(part.join(' ')),
  );
  return `${before} <a href="#more">${inside}</a> ${after}`;
}

function pageOf(title: string, body: string, around = 'article'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:17px/1.5 Georgia,serif;margin:0 auto;max-width:720px;padding:0 16px}header,footer{font:14px sans-serif}h2{margin:1.4em 0 .4em}.grid{display:grid;grid-template-columns:1fr 1fr}</style>
<script src="/probe.js"></script></head><body>
<header><nav><a href="#w">World</a> <a href="#p">Politics</a></nav><form role="search"><label>Search <input id="search" name="q" autocomplete="off" autofocus></label></form></header>
<main><${around} id="text"><h1>${escaped(title)}</h1>
${body}
</${around}></main>
<aside><h2>Most read</h2><ul><li><a href="#3">What is known so far</a></li></ul></aside>
<footer><p>All rights reserved.</p></footer></body></html>`;
}
