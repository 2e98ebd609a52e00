/**
 * Shows a page of the extension's own in one of its states, as the browser would, without the extension behind it. The address says which, and in
 * which language: `#options-preview`, `#write-known,ar`. What is pressed there does nothing but what the page does by itself.
 */
import { render, type VNode } from 'preact';
import arabic from '../../src/_locales/ar/messages.json';
import german from '../../src/_locales/de/messages.json';
import english from '../../src/_locales/en/messages.json';
import spanish from '../../src/_locales/es/messages.json';
import french from '../../src/_locales/fr/messages.json';
import russian from '../../src/_locales/ru/messages.json';
import { createSamplePainter } from '../../src/page/sample-painter.ts';
import { catalogue } from '../../src/ui/catalogue.ts';
import { isolating, setDirection } from '../../src/ui/direction.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import optionsStyle from '../../src/ui/options/options.css?inline';
import type { OptionsActions } from '../../src/ui/options/state.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import popupStyle from '../../src/ui/popup/popup.css?inline';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';
import welcomeStyle from '../../src/ui/welcome/welcome.css?inline';
import { provideWords } from '../../src/ui/words.ts';
import type { WriteActions } from '../../src/ui/write/state.ts';
import { Write } from '../../src/ui/write/Write.tsx';
import writeStyle from '../../src/ui/write/write.css?inline';
import { newAddress, optionsStates } from './options-states.ts';
import { popupStates, writeStates } from './small-states.ts';

const catalogues = { ar: arabic, de: german, en: english, es: spanish, fr: french, ru: russian };
const [name = '', locale = 'en'] = location.hash.slice(1).split(',');
const words = isolating(catalogue(catalogues[locale as keyof typeof catalogues]));
const paint = createSamplePainter(document);

/** Whatever a page is told to do. */
const actions = <Actions extends object>(some: Partial<Actions> = {}): Actions =>
  new Proxy(some, { get: (known, key) => Reflect.get(known, key) ?? (() => undefined) }) as Actions;

provideWords(words);
setDirection(document);
document.title = 'Crossread';
const root = document.createElement('div');
root.id = 'root';
const style = document.createElement('style');
document.body.append(root);
document.head.append(style);

const [state, ...steps] = name.split('+');
const [css, page] = surface(state ?? '');
style.textContent = css;
render(page, root);
void follow(steps).then(() => {
  document.documentElement.dataset.ready = 'yes';
});

function surface(of: string): [css: string, page: VNode] {
  const [options, write, popup] = [optionsStates[of], writeStates[of], popupStates[of]];
  if (options) {
    return [
      optionsStyle,
      <Options
        state={options}
        actions={actions<OptionsActions>({ packAddress: (typed) => typed || undefined })}
        paint={paint}
      />,
    ];
  }
  if (write)
    return [
      writeStyle,
      <Write state={write} actions={actions<WriteActions>({ search: () => [], isTaken: () => false })} />,
    ];
  const nothing = () => undefined;
  if (popup) {
    return [
      popupStyle,
      <Popup
        state={popup}
        onOpen={nothing}
        onSave={nothing}
        onToggleSite={nothing}
        onHush={nothing}
        onReload={nothing}
        onHarvest={nothing}
        onToggleAll={nothing}
        onOptions={nothing}
      />,
    ];
  }
  if (of === 'welcome') {
    return [
      welcomeStyle,
      <Welcome keys={{ next: 'Alt+Shift+N', previous: 'Alt+Shift+P' }} paint={paint} onOptions={nothing} />,
    ];
  }
  throw new Error(`no surface is called "${of}"`);
}

/** What the reader does first, named behind the state: `write+save`. */
async function follow(names: readonly string[]): Promise<void> {
  for (const step of names) {
    await painted();
    await STEPS[step as keyof typeof STEPS]();
  }
  await painted();
}

const STEPS = {
  edit: async () => press('.details .buttons button'),
  end: async () => press('.subscription > .buttons button:last-child'),
  confirm: async () => {
    type('#pack-address', newAddress);
    await painted();
    press('[aria-labelledby=subscriptions] .add button');
  },
  wrongs: async () => {
    type('#pack-address', '');
    type('#site', 'no address');
    await painted();
    press('[aria-labelledby=subscriptions] .add button');
    press('[aria-labelledby=sites] .add button');
  },
  unfold: async () => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  },
  empty: async () => {
    for (const id of ['#statement', '#summary', '#source-headline', '#edit-statement', '#edit-0-summary'])
      if (document.querySelector(id)) type(id, '');
  },
  save: async () => press('[type=submit].primary'),
} satisfies Record<string, () => Promise<void>>;

function press(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing to press at ${selector}`);
  found.click();
}

function type(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (field === null) throw new Error(`no field at ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function painted(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
