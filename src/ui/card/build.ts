/** Builds elements from the plain data of a card: text stays text, and nothing is a handler. */
import type { Markup } from './markup.ts';

/** The nodes, in order, not yet in the document. */
export function build(document: Document, markup: readonly Markup[]): Node[] {
  return markup.map((one) => {
    if (typeof one === 'string') return document.createTextNode(one);
    const [tag, attributes, ...children] = one;
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name] as string);
    element.append(...build(document, children));
    return element;
  });
}
