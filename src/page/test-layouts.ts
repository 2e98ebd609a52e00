/** Layouts of news pages, and the texts in them, for the unit tests of this folder. */

export const ONE =
  'The harbour board said on Tuesday that the ferry would stay in dock for another forty days while divers examine its hull.';
export const TWO =
  'At least 1,500 islanders depend on the crossing, according to a letter that the mayor sent to the transport ministry last week.';
export const THREE =
  '“Nobody has answered us,” the mayor told reporters. She added that supplies would last until the end of the month.';
const FOUR =
  'The operator signed the contract in 1987 and has renewed it twice since then, most recently after a public tender.';
/** Of another article. */
const CAPTAIN =
  'The captain of the other ferry told the board on Friday that his crew would carry the mail until the end of the year.';
export const ALL = [ONE, TWO, THREE, FOUR];

export const NAV =
  '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World news</a></li></ul></nav></header>';
export const FOOTER =
  '<footer><p>The Example is published every day. All rights reserved, and the text of this footer is rather long.</p></footer>';
const COOKIES =
  '<div class="cookie-banner"><p>We use cookies to give you the best experience on this site. You can change this at any time.</p></div>';
const COMMENTS =
  '<section id="comments"><h2>Comments</h2><div class="comment"><p>I have lived on the island for years and I have never seen anything like this, honestly.</p></div><div class="comment"><p>The board should be ashamed of itself. The divers are paid by the day, as everybody here knows.</p></div></section>';
export const CARDS =
  '<div class="grid"><div><h3><a href="/a">Lighthouse opens its doors for a week</a></h3><p>Visitors may climb to the lamp for the first time since it was built.</p></div><div><h3><a href="/b">Fishermen count their catch again</a></h3><p>The season has been a poor one so far, the union says in its report.</p></div></div>';

export const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

/** Layouts, each with everything that is to be found and nothing else. */
export const LAYOUTS: readonly (readonly [name: string, body: string, expected: readonly string[]])[] = [
  ['article with navigation and footer', `${NAV}<article><h1>The ferry waits</h1>${p(ALL)}</article>${FOOTER}`, ALL],
  [
    'main without article, cookie banner first',
    `${COOKIES}${NAV}<main><h1>The ferry waits</h1>${p(ALL)}</main>${FOOTER}`,
    ALL,
  ],
  [
    'bare divs for everything',
    `<div class="top"><a href="/">Home</a> <a href="/w">World</a></div><div><h1>The ferry waits</h1>${ALL.map((text) => `<div>${text}</div>`).join('')}</div><div class="bottom">All rights reserved.</div>`,
    ALL,
  ],
  [
    'text split by double line breaks',
    `${NAV}<div id="story"><h1>The ferry waits</h1>${ALL.join('<br><br>\n')}</div>`,
    ALL,
  ],
  [
    'text split by double line breaks beside an image and its credit',
    `<div><h1>The ferry waits</h1><img src="a.jpg"><span class="credit">Photo by the harbour board</span><br><br>${ALL.join('<br><br>')}</div>`,
    ALL,
  ],
  [
    'layout table',
    `<table><tr><td class="nav"><a href="/">Home</a><br><a href="/w">World</a></td><td><h1>The ferry waits</h1>${p(ALL)}</td></tr></table>`,
    ALL,
  ],
  [
    'cells of a table',
    `<main><h1>The ferry waits</h1>${p([ONE, TWO])}<table><tr><td>${THREE}</td></tr><tr><td>${FOUR}</td></tr></table></main>`,
    ALL,
  ],
  [
    'list items and a quotation',
    `<article><h1>The ferry waits</h1><p>${ONE}</p><ul><li>${TWO}</li><li>${FOUR}</li></ul><blockquote>${THREE}</blockquote></article>`,
    [ONE, TWO, FOUR, THREE],
  ],
  [
    'section headings are kept',
    `<article><h1>The ferry waits</h1><p>${ONE}</p><h2>Letters without an answer</h2>${p([TWO, THREE])}</article>`,
    [ONE, 'Letters without an answer', TWO, THREE],
  ],
  [
    'each paragraph in a wrapper',
    `<main><div><h1>The ferry waits</h1></div>${ALL.map((text) => `<div class="block"><div class="inner"><p>${text}</p></div></div>`).join('')}</main>`,
    ALL,
  ],
  [
    'lead beside the body',
    `<div class="page"><div class="head"><h1>The ferry waits</h1><p class="lead">${ONE}</p></div><div class="body">${p([TWO, THREE, FOUR])}</div><div class="side">${CARDS}</div></div>`,
    ALL,
  ],
  [
    'body in two parts around an advertisement',
    `<article><h1>The ferry waits</h1><div>${p([ONE, TWO])}</div><div class="ad-slot"><p>Buy a boat today and sail away tomorrow, with no money down for a year.</p></div><div>${p([THREE, FOUR])}</div></article>`,
    ALL,
  ],
  [
    'teaser paragraphs of every kind',
    `<article><h1>The ferry waits</h1><p>${ONE}</p><p>READ MORE: Islanders Build a Raft of Their Own</p><p>${TWO}</p><p><a href="/x">Minister visits the lighthouse at last</a></p><p>${THREE}</p><p><strong>See also: How the ferry was built</strong></p><p><b>Related:</b> <a href="/y">The price of a crossing</a></p><p>${FOUR}</p></article>`,
    ALL,
  ],
  [
    'a teaser inside a paragraph, as a link',
    `<article><h1>The ferry waits</h1><p>${ONE} <a href="/x">READ MORE: Islanders build a raft of their own</a> ${TWO}</p>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'a teaser inside a paragraph, bold label and link',
    `<article><h1>The ferry waits</h1><p>${ONE} <strong>Read also:</strong> <a href="/x">Islanders build a raft</a></p>${p([TWO, THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'a teaser inside a paragraph, on a line of its own',
    `<article><h1>The ferry waits</h1><p>${ONE}<br>READ MORE: Islanders Build a Raft of Their Own<br>${TWO}</p>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'a teaser inside a paragraph, in brackets',
    `<article><h1>The ferry waits</h1><p>${ONE} (Read more: Islanders build a raft of their own)</p>${p([TWO, THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'a list of related links in the middle',
    `<article><h1>The ferry waits</h1>${p([ONE, TWO])}<h3>Related stories</h3><ul><li><a href="/a">Lighthouse opens its doors</a></li><li><a href="/b">Fishermen count their catch</a></li></ul>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'a teaser box without telling names',
    `<article><h1>The ferry waits</h1>${p([ONE, TWO])}<div class="x7"><img src="a.jpg"><div>The old lighthouse by night</div><div>Island Pictures</div><a href="/a">Lighthouse keeper tells of forty winters alone</a></div>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'newsletter box in plain paragraphs',
    `<article><h1>The ferry waits</h1>${p([ONE, TWO])}<div><p>Subscribe to our newsletter</p><p>Sign up here to get the latest news, updates and special offers delivered directly to your inbox.</p></div>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'captions in many shapes',
    `<article><h1>The ferry waits</h1><figure><img src="a.jpg"><figcaption>The ferry lies in dock while the divers wait for calmer water.</figcaption></figure><p>${ONE}</p><div class="caption">Divers at work in the harbour, seen from the mole.</div><p>${TWO}</p><img src="b.jpg"><p>The mayor at her desk in the town hall</p><p>© Island Pictures / A. Name</p>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'advertisement labels',
    `<article><h1>The ferry waits</h1><p>${ONE}</p><p>- Advertisement -</p><p>${TWO}</p><div>ADVERTISEMENT</div><p>Story continues below</p>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'byline, date, share bar and tags',
    `<article><h1>The ferry waits</h1><p>By Our Island Correspondent</p><p>15 December 2018</p><div class="share"><a href="#">Share</a> <a href="#">Post</a></div>${p(ALL)}<p>Tags:</p><p>ferry, harbour board, islands</p></article>`,
    ALL,
  ],
  [
    'comments longer than the article',
    `<div class="wrap"><div class="story"><h1>The ferry waits</h1>${p(ALL)}</div>${COMMENTS}${COMMENTS.replace('id="comments"', 'class="comments"')}${COMMENTS.replace('id="comments"', 'class="comment-list"')}</div>`,
    ALL,
  ],
  [
    'comments after a plain heading',
    `<main><h1>The ferry waits</h1>${p(ALL)}<h2>Comments</h2><div><p>I have lived on the island for years and never saw the like of it.</p></div></main>`,
    ALL,
  ],
  [
    'more stories after the article',
    `<main><article><h1>The ferry waits</h1>${p(ALL)}</article><h2>More from the islands</h2>${CARDS}</main>`,
    ALL,
  ],
  [
    'sidebar with an article of its own',
    `<div id="left"><h1>The ferry waits</h1>${p(ALL)}</div><div id="right"><h3>From the editor</h3><p>Every week the editor writes about the islands and what makes them worth a visit in any season of the year.</p></div>`,
    ALL,
  ],
  [
    'live blog',
    `<main><h1>The ferry waits</h1><div class="live-blog">${ALL.map((text, i) => `<div class="entry"><time>1${i}:00</time><h3><a href="/live/${i}">Entry number ${i} of the day</a></h3><p>${text}</p></div>`).join('')}</div></main>`,
    ALL,
  ],
  [
    'a page that is one form',
    `<form id="page">${NAV}<div><h1>The ferry waits</h1>${p(ALL)}</div><input type="hidden" name="state"></form>`,
    ALL,
  ],
  [
    'body classes that name clutter',
    `<div class="layout has-sidebar newsletter-open ads-enabled"><h1>The ferry waits</h1>${p(ALL)}</div>`,
    ALL,
  ],
  [
    'hidden text',
    `<article><h1>The ferry waits</h1><p hidden>This paragraph is hidden from everybody who reads the page.</p><div style="display: none"><p>And so is this one, by its style, as long as nobody unfolds it.</p></div>${p(ALL)}</article>`,
    ALL,
  ],
  [
    'key points without full stops',
    `<article><h1>The ferry waits</h1><p>Key points:</p><p>The ferry stays in dock for another forty days</p><p>1,500 islanders depend on the crossing</p>${p(ALL)}</article>`,
    ['The ferry stays in dock for another forty days', '1,500 islanders depend on the crossing', ...ALL],
  ],
  [
    'points with written bullets',
    `<article><h1>The ferry waits</h1><p>• The ferry stays in dock for forty days</p><p>• 1,500 islanders depend on it</p>${p(ALL)}</article>`,
    ['• The ferry stays in dock for forty days', '• 1,500 islanders depend on it', ...ALL],
  ],
  [
    'a linked sentence is no teaser',
    `<article><h1>The ferry waits</h1><p>${ONE}</p><p><a href="/letter">${TWO}</a></p>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'a card that is one link',
    `<article><h1>The ferry waits</h1><p>${ONE}</p><a href="/x"><div><img src="a.jpg"><span>Read next</span><h4>The lighthouse keeper tells of forty winters</h4><p>He has lived alone on the rock since he was young. Now he goes ashore for good.</p></div></a>${p([TWO, THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'a box to sign up in',
    `<article><h1>The ferry waits</h1>${p([ONE, TWO])}<div><h3>The Morning Letter</h3><p>Our editors pick what matters on the islands, every day at six.</p><form><input type="email"><button>Go</button></form></div>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'a picture and its line in one box',
    `<article><h1>The ferry waits</h1><p>${ONE}</p><div><img src="a.jpg"><p>Divers wait for calm water in the harbour on Monday.</p></div>${p([TWO, THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'headings for paragraphs',
    `<article><h1>The ferry waits</h1>${ALL.map((text) => `<h3>${text}</h3>`).join('')}</article>`,
    ALL,
  ],
  [
    'agency credits at the end',
    `<article><h1>The ferry waits</h1>${p(ALL)}<p>(Reporting by our desk; editing by the night desk)</p></article>`,
    ALL,
  ],
  [
    'labels of many kinds',
    `<article><h1>The ferry waits</h1><p>${ONE}</p><p>ALSO READ | Islanders build a raft of their own</p><p>${TWO}</p><p>➤ Read more: the raft</p><p>Click here to join our channel</p>${p([THREE, FOUR])}<p>Follow us on every network there is</p></article>`,
    ALL,
  ],
  [
    'short article of three paragraphs',
    `${NAV}<article><h1>The ferry waits</h1><p>The ferry is still in dock, the board said.</p><p>Divers will look at it again on Friday morning.</p><p>No date was given for the first crossing of the year.</p></article>`,
    [
      'The ferry is still in dock, the board said.',
      'Divers will look at it again on Friday morning.',
      'No date was given for the first crossing of the year.',
    ],
  ],
  [
    'teasers that are whole sentences, in a list and in an embedded page',
    `<article><h1>The ferry waits</h1>${p([ONE, TWO])}<section><ul><li><a href="/a">${FOUR}</a></li><li><a href="/b">${CAPTAIN}</a></li></ul></section><div><blockquote class="wp-embedded-content"><a href="/c">${CAPTAIN}</a></blockquote></div>${p([THREE, FOUR])}</article>`,
    ALL,
  ],
  [
    'the elements of fast mobile pages that are beside the article',
    `<amp-sidebar><p>${CAPTAIN}</p></amp-sidebar><article><h1>The ferry waits</h1>${p([ONE, TWO])}<amp-ad><div>${CAPTAIN}</div></amp-ad>${p([THREE])}<amp-embed><div><a href="/z">${CAPTAIN}</a></div></amp-embed>${p([FOUR])}</article>`,
    ALL,
  ],
];
