/**
 * Opens the real card, its root open to be looked into, on the words of a page. The address says on which match:
 * `card.html#varies`; `#five,touch` as under a finger, `#source,hover` not pinned and without focus, `#source,arabic` in that language,
 * `#source,private` where nothing is stored, `#source,full` where storing fails.
 */
import arabic from '../../src/_locales/ar/messages.json';
import english from '../../src/_locales/en/messages.json';
import styles from '../../src/ui/card/card.css?inline';
import { drawMatch } from '../../src/ui/card/draw.tsx';
import { createCard } from '../../src/ui/card/host.ts';
import { catalogue } from '../../src/ui/catalogue.ts';
import { isolating } from '../../src/ui/direction.ts';
import { provideWords } from '../../src/ui/words.ts';
import { views } from './views.ts';

const [name = '', ...ways] = location.hash.slice(1).split(',');
const shown = views[name] ?? views.source;
const claim = document.querySelector('#claim');
if (!shown?.[0] || !claim) throw new Error('card.html has no element with the id "claim", or views.ts no view');
claim.textContent = shown[0].match.quote;

provideWords(isolating(catalogue(ways.includes('arabic') ? arabic : english)));
const range = document.createRange();
range.selectNodeContents(claim);
const line = range.getClientRects()[0];
const hovered = ways.includes('hover');
const told: string[] = [];
Object.assign(window, { told });
const page = { url: 'https://news.example/story', headline: 'What the two notes said' };
createCard({
  document,
  signal: new AbortController().signal,
  isReal: (event) => event.isTrusted,
  styles,
  mode: 'open',
  onClose: () => told.push('closed'),
  onPin: (pinned) => told.push(pinned ? 'pinned' : 'let go'),
  onStep: (direction) => told.push(`step ${direction}`),
  onShow: (key) => told.push(`show ${key}`),
  onRefuse: async (how, on) => {
    told.push(`${how} ${on}`);
    if (ways.includes('full')) throw new Error('the disk is full');
  },
}).open({
  drawn: shown.map((view) => drawMatch(view, page)),
  at: 2,
  of: 17,
  canRefuse: !ways.includes('private'),
  range,
  point: line && { x: line.left + Math.min(120, line.width / 2), y: line.top + line.height / 2 },
  pinned: !hovered,
  focus: !hovered,
  touch: ways.includes('touch'),
});
