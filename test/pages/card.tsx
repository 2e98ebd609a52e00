/**
 * Opens the real card, its root open to be looked into, on the words of a page. The address says on which match:
 * `card.html#varies`; `#five,touch` as under a finger, `#source,hover` not pinned and without focus.
 */
import messages from '../../src/_locales/en/messages.json';
import styles from '../../src/ui/card/card.css?inline';
import { createCard } from '../../src/ui/card/host.tsx';
import { catalogue } from '../../src/ui/catalogue.ts';
import { provideWords } from '../../src/ui/words.ts';
import { views } from './views.ts';

const [name = '', ...ways] = location.hash.slice(1).split(',');
const shown = views[name] ?? views.source;
const claim = document.querySelector('#claim');
if (!shown?.[0] || !claim) throw new Error('card.html has no element with the id "claim", or views.ts no view');
claim.textContent = shown[0].match.quote;

provideWords(catalogue(messages));
const range = document.createRange();
range.selectNodeContents(claim);
const line = range.getClientRects()[0];
const hovered = ways.includes('hover');
const told: string[] = [];
Object.assign(window, { told });
createCard({
  document,
  signal: new AbortController().signal,
  isReal: (event) => event.isTrusted,
  styles,
  mode: 'open',
  onClose: () => told.push('closed'),
  onPin: () => told.push('pinned'),
}).open({
  views: shown,
  range,
  point: line && { x: line.left + Math.min(120, line.width / 2), y: line.top + line.height / 2 },
  pinned: !hovered,
  focus: !hovered,
  touch: ways.includes('touch'),
});
