/** Tells whether the page is dark where a range stands, so that a card does not glare there; reads colours, changes none. */

/** The scheme that fits the page around the range; undefined where the page leaves it to the reader's own preference. */
export function schemeAround({ startContainer }: Range): 'light' | 'dark' | undefined {
  let around: 'light' | 'dark' | undefined;
  for (let element: Element | null = startContainer.parentElement; element; element = parentOf(element)) {
    const { backgroundColor, filter } = getComputedStyle(element);
    around ??= schemeOf(backgroundColor);
    // The card, in the top layer, is outside every filter of the page.
    if (around && /invert\((?:1|100%|0?\.[6-9]\d*)\)/.test(filter)) around = around === 'dark' ? 'light' : 'dark';
  }
  return around ?? canvasOf(startContainer.ownerDocument);
}

/** What a page is laid on where it paints no background: by its style, else by its meta element. */
function canvasOf(document: Document | null): 'light' | 'dark' | undefined {
  if (document === null) return undefined;
  const { colorScheme } = getComputedStyle(document.documentElement);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme" i]');
  return canvasFor(colorScheme === 'normal' || colorScheme === '' ? (meta?.content ?? '') : colorScheme);
}

/** Of the schemes that a page says it can do ("light dark", "only light"); undefined where the reader's own preference decides. A page that says nothing of dark is laid on white paper, whatever the reader prefers. */
export function canvasFor(schemes: string): 'light' | 'dark' | undefined {
  const named = schemes.toLowerCase().split(/\s+/u);
  if (!named.includes('dark')) return 'light';
  return named.includes('light') ? undefined : 'dark';
}

/** By a colour as `getComputedStyle` writes it; undefined for one that is rather transparent, or in another notation. */
export function schemeOf(colour: string): 'light' | 'dark' | undefined {
  const [, red, green, blue, alpha = '1'] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour) ?? [];
  if (red === undefined || Number(alpha) < 0.5) return undefined;
  // Rec. 601 weights over the gamma-coded channels: near enough for telling dark from light.
  return 0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue) < 128 ? 'dark' : 'light';
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
