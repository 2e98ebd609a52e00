/** News pages of eight layouts, each stating the same known claims, made at run time; for the tests in browsers and for the gallery. */
import { asMarkup, FILLER, KNOWN } from '../browser/article-page.ts';

export interface Layout {
  readonly name: string;
  readonly html: string;
  /** Words of each claim that is to be found, in the order in which they appear. */
  readonly words: readonly string[];
}

const p = (text: string): string => `<p>${asMarkup(text)}</p>`;
const [ferry, boats, answer] = FILLER;
const HEADLINE = '<h1>Letters from the ministry</h1>';
const BODY = [p(ferry), p(KNOWN.civilians), p(boats), p(KNOWN.treaty), p(answer)].join('\n');
const WORDS = ['1,500 civilians', 'signed in 1987'];

function page(body: string, { style = '', script = '', attributes = 'lang="en"' } = {}): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Letters from the ministry</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { max-width: 42rem; margin: 1rem auto; padding: 0 1rem; font: 18px/1.6 Georgia, serif } ${style}</style></head>
<body>${body}${script && `<script>${script}</script>`}</body></html>`;
}

/** An entry every few seconds, at the top, as long as the page is open; the first come with it. */
const LIVE = `
  const texts = ${JSON.stringify([ferry, KNOWN.civilians, boats, KNOWN.treaty, answer])};
  let count = 0;
  const add = () => {
    const entry = document.createElement('section');
    entry.className = 'entry';
    entry.innerHTML = '<time></time><h2></h2><p></p>';
    const [time, heading, text] = entry.children;
    time.textContent = '10:' + String(count).padStart(2, '0');
    heading.textContent = 'Entry number ' + (count + 1);
    text.textContent = texts[count % texts.length];
    document.querySelector('.live').prepend(entry);
    count += 1;
    setTimeout(add, count < 5 ? 0 : 2500);
  };
  add();`;

/** The server's text is thrown away and drawn anew, paragraph by paragraph, twice. */
const HYDRATING = `
  const body = ${JSON.stringify(BODY)};
  const draw = () => {
    const root = document.querySelector('#root');
    const article = document.createElement('article');
    article.innerHTML = ${JSON.stringify(HEADLINE)} + body;
    root.replaceChildren(article);
  };
  setTimeout(draw, 600);
  setTimeout(() => {
    draw();
    document.body.dataset.settled = '';
  }, 1500);`;

/** The next article comes below as soon as the end is near. */
const ENDLESS = `
  const more = [${JSON.stringify(p(KNOWN.rukban))}, ${JSON.stringify(p(KNOWN.reply))}];
  const fill = ${JSON.stringify(p(ferry) + p(boats) + p(answer))};
  addEventListener('scroll', () => {
    if (more.length === 0 || scrollY + innerHeight < document.body.scrollHeight - 200) return;
    const next = document.createElement('div');
    next.innerHTML = fill + more.shift() + fill;
    document.querySelector('article').append(next);
  });`;

const SHADOW = `
  for (const [name, html] of [['story-body', ${JSON.stringify(BODY)}]]) {
    customElements.define(name, class extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<style>p { margin: 0 0 1em }</style>' + html;
      }
    });
  }`;

/** What a site with strong views on its look does to all that is in it. */
const AGGRESSIVE = `
  :root { color-scheme: only light; background: #0b0d10 }
  * { box-sizing: border-box !important; letter-spacing: .02em !important; transition: all .2s !important }
  body, body * { color: #d7dade !important; background-color: #0b0d10 !important }
  html > * { position: relative !important; z-index: 2147483647 !important; opacity: .99 !important; filter: none }
  crossread-card, [popover], div { transform: none !important; max-width: 10px; font: 40px/1 serif !important }
  article, article * { max-width: none; font: 18px/1.6 Georgia, serif !important }
  ::selection { background: #b38f00 } h1, h2, button, mark, a { text-transform: uppercase !important }`;

const COLUMNS = `
  body { max-width: 60rem } article { columns: 2; column-gap: 2.5rem; text-align: justify; hyphens: auto; font: 16px/1.45 Georgia, serif }
  h1 { column-span: all; font-size: 2.6rem; border-bottom: 3px double } p { margin: 0; text-indent: 1.2em } p:first-of-type::first-letter { font-size: 3.2em; float: left; line-height: .85 }`;

const ARABIC = [
  'مجلس الميناء يجتمع مساء الثلاثاء للحديث عن مواعيد العبارة الجديدة التي قسمت المدينة منذ الربيع.',
  'ووعد المجلس بالرد قبل نهاية الشهر، وطلب من كل من يسافر بالدراجة أن يكتب كم مرة كان الرف ممتلئا.',
];

/** As extensions that darken pages make a white one. */
const INVERTED = 'html { background: #fff; filter: invert(1) hue-rotate(180deg) }';

export const LAYOUTS: readonly Layout[] = [
  { name: 'plain', html: page(`<article>${HEADLINE}${BODY}</article>`), words: WORDS },
  {
    name: 'live',
    html: page(`<main>${HEADLINE}<div class="live"></div></main>`, { script: LIVE }),
    words: ['signed in 1987', '1,500 civilians'],
  },
  {
    name: 'hydrating',
    html: page(`<div id="root"><article>${HEADLINE}${BODY}</article></div>`, { script: HYDRATING }),
    words: WORDS,
  },
  {
    name: 'endless',
    html: page(`<article>${HEADLINE}${BODY}${p(boats).repeat(12)}</article>`, { script: ENDLESS }),
    words: WORDS,
  },
  { name: 'shadow', html: page(`<main>${HEADLINE}<story-body></story-body></main>`, { script: SHADOW }), words: WORDS },
  {
    name: 'right to left',
    html: page(
      `<article><h1>رسائل من الوزارة</h1>${p(ARABIC[0] ?? '')}<blockquote lang="en" dir="ltr">${p(KNOWN.civilians)}</blockquote>${p(ARABIC[1] ?? '')}<blockquote lang="en" dir="ltr">${p(KNOWN.treaty)}</blockquote></article>`,
      { attributes: 'lang="ar" dir="rtl"' },
    ),
    words: WORDS,
  },
  {
    name: 'columns',
    html: page(`<article>${HEADLINE}${BODY}${p(ferry)}${p(answer)}</article>`, { style: COLUMNS }),
    words: WORDS,
  },
  { name: 'aggressive', html: page(`<article>${HEADLINE}${BODY}</article>`, { style: AGGRESSIVE }), words: WORDS },
  {
    name: 'inverted',
    html: page(`<article>${HEADLINE}${BODY}</article>`, { style: INVERTED }),
    words: WORDS,
  },
];
