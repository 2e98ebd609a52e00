/** Tells cheaply whether a page may hold an article; reads no style, forces no layout, and when in doubt says yes. */

/** How much is looked at before the doubt is decided. Reading a node costs Firefox about 2 µs. */
const MOST_PARAGRAPHS = 30;
const MOST_TEXT_NODES = 250;
/** So many texts of which none belongs to an article: the page is a list of something. */
const MOST_REFUSED = 24;
/** Elements that are asked for a shadow tree, which takes a browser as long as reading them: none of those that a page is full of and that hold no article in one, or may not. */
const MOST_HOSTS = 400;
const HOSTS = ':not(a,b,br,button,h1,h2,h3,h4,i,img,input,li,p,path,span,svg,td,tr,ul)';
/** A text shorter than this is a label. In characters. */
const PHRASE = 40;
/** What is enough: characters, in at least two paragraphs or in one this long. */
const ENOUGH = 140;
const ENOUGH_IN_ONE = 320;

const BESIDE =
  'nav,aside,footer,button,a,figure,figcaption,dialog,select,textarea,label,noscript,[role=dialog],[role=navigation],[role=contentinfo],[contenteditable]';

const SILENT = /^(?:script|style|template|noscript|title|textarea|h[1-6])$/;
/** A sentence has ended. */
const ENDED = /[.!?…:;。！？।؟]/;
/** So much writing of another kind that it may be one that does without full stops. The second is asked where the first says yes: to build it takes a browser as long as all the rest. */
const FOREIGN = /[^\0-\x7f]{20}/;
const UNENDED = /[^\p{Script=Latin}\p{Script=Cyrillic}\s\p{P}\p{N}]{20}/u;

/** False where there is clearly nothing to read: front pages, results of a search, applications, forms. @param onTree told of open shadow trees that were looked into */
export function mayBeArticle(document: Document, onTree: (tree: ShadowRoot) => void = () => undefined): boolean {
  if (document.documentElement === null) return false;
  const body = document.querySelector('body') ?? document.documentElement;
  let characters = 0;
  let paragraphs = 0;
  /** Texts long enough that were refused, since something is not an article's about where they stand. */
  let refused = 0;

  /** Counts a text; true once there is enough. */
  const add = (element: Element, text: string): boolean => {
    const { length } = text.slice(0, 5000).trim();
    if (length < PHRASE || !isProse(text)) return false;
    if (element.closest(BESIDE) !== null || isInForm(element) || isTeaser(element)) {
      refused += 1;
      return false;
    }
    characters += length;
    paragraphs += 1;
    return characters >= ENOUGH && (paragraphs > 1 || length >= ENOUGH_IN_ONE);
  };

  const addAll = (paragraphs: ArrayLike<Element>): boolean => {
    for (let i = 0; i < MOST_PARAGRAPHS; i += 1) {
      const paragraph = paragraphs[i];
      if (paragraph === undefined) break;
      if (add(paragraph, textOf(paragraph))) return true;
    }
    return false;
  };

  const marked = document.getElementsByTagName('p');
  if (addAll(marked)) return true;
  // Articles without paragraphs, or behind many: text that stands straight in divs, items or cells, from the headline on.
  const texts = document.createTreeWalker(body, 4);
  texts.currentNode = document.querySelector('h1') ?? document.querySelector('article,main,[role=main]') ?? body;
  refused = 0;
  for (let seen = 0; seen < MOST_TEXT_NODES && refused < MOST_REFUSED; seen += 1) {
    const text = texts.nextNode() as Text | null;
    if (text === null) break;
    const around = text.parentElement;
    if (text.length < PHRASE || around === null || SILENT.test(around.localName)) continue;
    if (around.localName === 'p' && marked.length <= MOST_PARAGRAPHS) continue;
    if (add(around, text.data)) return true;
  }
  // Articles in custom elements: their paragraphs are in no tree but the elements' own.
  const trees: ParentNode[] = [body];
  let asked = 0;
  for (const tree of trees) {
    if (tree !== body && addAll(tree.querySelectorAll('p'))) return true;
    const elements = tree.querySelectorAll(HOSTS);
    for (let i = 0; i < elements.length && asked < MOST_HOSTS; i += 1, asked += 1) {
      const shadow = elements[i]?.shadowRoot;
      if (shadow) {
        trees.push(shadow);
        onTree(shadow);
      }
    }
  }
  return false;
}

function isProse(text: string): boolean {
  return ENDED.test(text) || (FOREIGN.test(text) && UNENDED.test(text));
}

/** Some sites put the whole page into a form; a form of its own has no headline. */
function isInForm(element: Element): boolean {
  const form = element.closest('form');
  return form !== null && form.querySelector('h1, article') === null;
}

/** A text right under a linked headline, or one that is mostly links. */
function isTeaser(element: Element): boolean {
  const links = element.getElementsByTagName('a');
  let linked = 0;
  for (let i = 0; i < Math.min(links.length, 30); i += 1) linked += textOf(links[i]).length;
  return (
    (linked > 0 && linked > textOf(element).length * 0.6) ||
    isLinkLine(element.previousElementSibling) ||
    isOnlyTextUnderLink(element)
  );
}

/** `<div><h3><a>…</a></h3></div><div><p>…</p></div>`: the linked headline stands one level up. */
function isOnlyTextUnderLink(element: Element): boolean {
  const { parentElement, previousElementSibling, nextElementSibling } = element;
  return (
    parentElement !== null &&
    parentElement.localName !== 'body' &&
    previousElementSibling === null &&
    nextElementSibling?.localName !== 'p' &&
    isLinkLine(parentElement.previousElementSibling)
  );
}

function isLinkLine(element: Element | null): boolean {
  const link = element?.localName === 'a' ? element : element?.getElementsByTagName('a')[0];
  if (link === undefined || (link.getAttribute('href') ?? '#').startsWith('#')) return false;
  const own = textOf(link).trim().length;
  return own >= 12 && own >= textOf(element).trim().length * 0.5;
}

function textOf(node: Node | null | undefined): string {
  return node?.textContent ?? '';
}
