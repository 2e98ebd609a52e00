/** Walks a page once, without recursion, into boxes (elements that begin a block) and the runs of text in them; judges nothing but what is hidden. */
import { cutTeasers } from './cut-teasers.ts';
import { boxKind, isInlineClutter, isInlineTag, isMarkedHidden, isSkippedInLine } from './hints.ts';
import { type MarkKind, type Run, runBuilder } from './run.ts';

/** An element that begins a block. Boxes stand in document order, so a parent's index is less than its children's. */
export interface Box {
  readonly element: Element;
  readonly tag: string;
  /** Index of the box around it; -1 for the first. */
  readonly parent: number;
  readonly clutter: boolean;
  /** Whether an image or a video stands in it, outside any box within it. */
  media: boolean;
  /** The same for a field to fill in. */
  field: boolean;
}

/** A run of text and the box it stands in. */
export interface BoxedRun {
  readonly run: Run;
  /** Index of the box. */
  readonly box: number;
  readonly language: string | undefined;
  /** Whether an image or a video stands between this run and the one before it. */
  readonly afterMedia: boolean;
}

/** What a walk found. */
export interface Walk {
  readonly boxes: readonly Box[];
  readonly runs: readonly BoxedRun[];
  /** Open shadow roots that were walked. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/** No page that a person reads has more; beyond it the walk ends with what it has. */
const MOST_NODES = 600_000;
const MOST_CHARACTERS = 4_000_000;
/** Styles are not asked for below this depth, where the asking itself climbs all the way up. HTML parsers stop at 512. */
const DEEPEST_STYLED = 800;
/** Inline elements within one another whose marks are kept. */
const DEEPEST_INLINE = 40;

const MEDIA = new Set(['img', 'picture', 'video', 'figure', 'iframe', 'amp-img']);
const FIELDS = new Set(['input', 'textarea', 'select']);
const BOLD = new Set(['b', 'strong']);
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'table', 'blockquote', 'section', 'article']);
/** How many nodes of an element are looked at to tell what it is. */
const LOOK = 40;

interface Frame {
  readonly node: Node;
  readonly box: number;
  readonly language: string | undefined;
  readonly isBox: boolean;
  readonly marks: boolean;
  /** Whether the light children come after the shadow tree that is being walked. */
  lightToCome: boolean;
}

/** Walks everything under `top`, an element or a document. */
export function walk(top: Element | Document, first: Element): Walk {
  const boxes: Box[] = [
    { element: first, tag: first.localName, parent: -1, clutter: false, media: false, field: false },
  ];
  const runs: BoxedRun[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const builder = runBuilder();
  const inlines: { kind: MarkKind; start: number }[] = [];
  const styleOf = styleReader(first);
  let characters = 0;
  let afterMedia = false;

  const flush = (box: number, language: string | undefined): void => {
    if (builder.length() > 0) {
      for (const inline of inlines) builder.mark(inline.start, inline.kind === 'link' ? 'card' : inline.kind);
      const run = builder.take();
      if (run !== null) {
        characters += run.text.length;
        for (const part of cutTeasers(run)) runs.push({ run: part, box, language, afterMedia });
        afterMedia = false;
      }
    }
    for (const inline of inlines) inline.start = 0;
  };

  const stack: Frame[] = [
    {
      node: top,
      box: 0,
      language: declared(first) ?? declared(first.ownerDocument.documentElement),
      isBox: true,
      marks: false,
      lightToCome: false,
    },
  ];
  let node: Node | null = top.firstChild;

  /** Enters an element; true where its children are to be walked. */
  const enter = (element: Element, around: Frame): boolean => {
    const tag = element.localName;
    if (tag === 'br') {
      if (builder.lineBreak()) flush(around.box, around.language);
      return false;
    }
    if (tag === 'wbr') return false;
    if (MEDIA.has(tag)) {
      const box = boxes[around.box];
      if (box !== undefined) box.media = true;
      afterMedia = true;
    }
    if (FIELDS.has(tag)) {
      const box = boxes[around.box];
      if (box !== undefined) box.field = true;
    }
    if (isSkippedInLine(tag)) return false;
    if (tag === 'figure' && !holdsText(element)) {
      flush(around.box, around.language);
      return false;
    }
    // Every question to the page costs, in Firefox above all: most elements have no attributes to ask for.
    const attributed = element.hasAttributes();
    const style = stack.length < DEEPEST_STYLED ? styleOf(element, tag, attributed) : 'unknown';
    if (style === 'hidden' || (attributed && isMarkedHidden(element))) return false;
    const language = attributed ? (declared(element) ?? around.language) : around.language;
    const inline = isInline(tag, style, builder.length() > 0, element);
    if (inline) {
      if (isInlineClutter(element, tag, attributed) || (tag === 'sup' && isFootnoteMark(element))) return false;
    } else {
      flush(around.box, around.language);
      const kind = boxKind(element, tag, attributed);
      if (kind === 'skipped') return false;
      boxes.push({ element, tag, parent: around.box, clutter: kind === 'clutter', media: false, field: false });
    }
    const marks = isInlineTag(tag) && inlines.length < DEEPEST_INLINE;
    if (marks) inlines.push({ kind: markKind(element, tag), start: builder.length() });
    const box = inline ? around.box : boxes.length - 1;
    stack.push({ node: element, box, language, isBox: !inline, marks, lightToCome: false });
    return true;
  };

  const leave = (frame: Frame): void => {
    if (frame.isBox) flush(frame.box, frame.language);
    if (frame.marks) {
      const inline = inlines.pop();
      if (inline !== undefined) builder.mark(inline.start, inline.kind);
    }
  };

  for (let visited = 0; visited < MOST_NODES && characters < MOST_CHARACTERS; visited += 1) {
    if (node === null) {
      const frame = stack.at(-1);
      if (frame === undefined) break;
      if (frame.lightToCome) {
        frame.lightToCome = false;
        node = frame.node.firstChild;
        continue;
      }
      leave(frame);
      stack.pop();
      if (stack.length === 0) break;
      node = frame.node.nextSibling;
      continue;
    }
    const around = stack.at(-1);
    if (around === undefined) break;
    if (node.nodeType === 3) builder.append(node as Text);
    else if (node.nodeType === 1 && enter(node as Element, around)) {
      const inside = stack.at(-1);
      const shadow =
        inside?.isBox === true || (node as Element).localName.includes('-') ? (node as Element).shadowRoot : null;
      if (shadow !== null && shadow !== undefined && inside !== undefined) {
        shadowRoots.push(shadow);
        inside.lightToCome = true;
        node = shadow.firstChild;
      } else node = node.firstChild;
      continue;
    }
    node = node.nextSibling;
  }
  const open = stack.at(-1);
  if (open !== undefined) flush(open.box, open.language);
  return { boxes, runs, shadowRoots };
}

type Style = 'hidden' | 'inline' | 'block' | 'unknown';

/** How an element is drawn, where there is something that draws; only unclear cases are looked at closely. */
function styleReader(first: Element): (element: Element, tag: string, attributed: boolean) => Style {
  const view = first.ownerDocument.defaultView;
  if (typeof first.checkVisibility !== 'function' || view === null) return () => 'unknown';
  return (element, tag, attributed) => {
    const inline = isInlineTag(tag);
    // Inline elements without a name of their own are hardly ever hidden or drawn as blocks, and there are many.
    if (inline && !(attributed && (element.hasAttribute('class') || element.hasAttribute('style')))) return 'unknown';
    if (!element.checkVisibility({ visibilityProperty: true })) {
      // An element with `display: contents` has no box of its own, yet its children show.
      return view.getComputedStyle(element).display === 'contents' ? 'unknown' : 'hidden';
    }
    const custom = tag.includes('-');
    if (!custom && !inline) return 'unknown';
    const { display } = view.getComputedStyle(element);
    if (display.startsWith('inline') || display === 'contents' || display.startsWith('ruby')) return 'inline';
    // A drop cap floats, which makes its box a block; it is a letter of the first word all the same.
    const only = element.firstChild;
    if (!custom && only?.nodeType === 3 && only === element.lastChild && (only as Text).data.trim().length <= 3) {
      return 'inline';
    }
    return 'block';
  };
}

function isInline(tag: string, style: Style, inText: boolean, element: Element): boolean {
  if (style === 'block') return false;
  if (isInlineTag(tag) || style === 'inline') return true;
  // An unknown element in the middle of a line is taken for a part of the line, unless it holds blocks.
  return (
    tag.includes('-') &&
    inText &&
    !beginning(element).some((node) => node.nodeType === 1 && BLOCKS.has((node as Element).localName))
  );
}

function declared(element: Element | null): string | undefined {
  const language = element?.getAttribute('lang')?.trim();
  return language === undefined || language === '' || language.length > 35 ? undefined : language;
}

function markKind(element: Element, tag: string): MarkKind {
  if (tag === 'a') {
    const href = element.getAttribute('href');
    return href === null || href.startsWith('#') ? 'anchor' : 'link';
  }
  return BOLD.has(tag) ? 'bold' : 'other';
}

/** The first nodes in an element, in document order. */
function beginning(element: Element): Node[] {
  const found: Node[] = [];
  let node: Node | null = element.firstChild;
  while (node !== null && found.length < LOOK) {
    found.push(node);
    let next: Node | null = node.firstChild ?? node.nextSibling;
    for (let up = node; next === null && up.parentNode !== null && up.parentNode !== element; ) {
      up = up.parentNode;
      next = up.nextSibling;
    }
    node = next;
  }
  return found;
}

/** Whether a figure holds what is read: a quotation or a table rather than a picture. */
function holdsText(figure: Element): boolean {
  return beginning(figure).some(
    (node) => node.nodeType === 1 && /^(?:table|blockquote)$/.test((node as Element).localName),
  );
}

/** "1", "[2]", "*": a mark that leads to a note, and no power, unit or ordinal ("10⁶", "km²", "19ᵗʰ"). */
function isFootnoteMark(sup: Element): boolean {
  const nodes = beginning(sup);
  const text = nodes
    .map((node) => (node.nodeType === 3 ? (node as Text).data : ''))
    .join('')
    .trim();
  if (text === '') return true;
  if (!/^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|note \d)[\])]?(?:,\s?\d{1,3})*$/i.test(text)) return false;
  if (/^[[(]/.test(text) || nodes.some((node) => node.nodeType === 1 && (node as Element).localName === 'a'))
    return true;
  const before = sup.previousSibling?.nodeType === 3 ? (sup.previousSibling as Text).data : '';
  return !/(?:(?:^|\D)10|\b(?:k|c|m|d)?m)\s?$/.test(before) && !/^[a-z]$/i.test(text);
}
