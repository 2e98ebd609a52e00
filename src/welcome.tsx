/** The page that opens once, after the installation: wires its words to the keys that the browser has set. */
import './browser/polyfill.ts';
import { render } from 'preact';
import { browser } from './browser/api.ts';
import { listKeys } from './browser/keys.ts';
import { createSamplePainter } from './page/sample-painter.ts';
import { setDirection } from './ui/direction.ts';
import { Welcome } from './ui/welcome/Welcome.tsx';
import { provideWords, say } from './ui/words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('welcome.html has no element with the id "root" to show the page in');
const paint = createSamplePainter(document);

provideWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));
setDirection(document);
document.title = say('welcomeTitle');
draw('', '');
listKeys().then(
  (keys) => {
    const of = (command: string): string => keys.find(({ name }) => name === command)?.keys ?? '';
    draw(of('next'), of('previous'));
  },
  // Without its keys the page still says all the rest.
  () => undefined,
);

function draw(next: string, previous: string): void {
  render(
    <Welcome keys={{ next, previous }} paint={paint} onOptions={() => void browser.runtime.openOptionsPage()} />,
    root as HTMLElement,
  );
}
