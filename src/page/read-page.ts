/** Walks a page once, without recursion, into boxes (elements that begin a block) and the runs of text in them; judges nothing but what is hidden or never text. */
import type { MarkKind, OutlineBox, OutlineRun } from '../article/outline.ts';
import type { Piece, ReadPage } from './block.ts';
import { declaredLanguage } from './declared-language.ts';
import { headlinesOf } from './headlines.ts';
import { isInlineClutter, isInlineTag, isMarkedHidden, isSkipped, isSkippedInLine } from './hints.ts';
import { lookbook } from './look.ts';
import { runBuilder } from './run.ts';
import { type Style, styleReader } from './style.ts';

/** No page that a person reads has more; beyond it the walk ends with what it has. What is sent may have a little more (browser/page-text). */
const MOST_NODES = 600_000;
const MOST_CHARACTERS = 4_000_000;
const MOST_BOXES = 100_000;
const MOST_RUNS = 50_000;
/** Marks of inline elements, and line breaks, in all. */
const MOST_MARKS = 200_000;
/** Nodes between two places where the walk may be interrupted. */
const STEP = 64;
/** Styles are not asked for below this depth, where the asking itself climbs all the way up. HTML parsers stop at 512. */
const DEEPEST_STYLED = 800;
/** Inline elements within one another whose marks are kept. */
const DEEPEST_INLINE = 40;

const MEDIA = /^(?:img|picture|video|figure|iframe|amp-img)$/;
const FIELD = /^(?:input|textarea|select)$/;
const BLOCKS = 'p,div,ul,ol,table,blockquote,section,article';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** An element that was entered. */
interface Frame {
  readonly node: Node;
  readonly box: number;
  readonly language: string | undefined;
  readonly isBox: boolean;
  readonly marks: boolean;
  /** Whether the light children come after the shadow tree that is being walked. */
  lightToCome: boolean;
}

/** Reads a document, in steps that may be interrupted; what changed in between is a matter of the next reading. Null where it is empty. */
export function* readPage(document: Document): Generator<undefined, ReadPage | null> {
  const { documentElement } = document;
  if (documentElement === null) return null;
  const body = document.querySelector('body');
  const first = body ?? documentElement;
  const top = body ?? document;
  const looks = lookbook();
  const elements: Element[] = [first];
  const boxes: Writable<OutlineBox>[] = [{ parent: -1, look: looks.indexOf(first, true) }];
  const runs: OutlineRun[] = [];
  const pieces: (readonly Piece[])[] = [];
  const shadowRoots: ShadowRoot[] = [];
  const builder = runBuilder();
  const inlines: { kind: MarkKind; start: number }[] = [];
  const styleOf = styleReader(first);
  let characters = 0;
  let marks = 0;
  let afterMedia = false;

  const flush = ({ box, language }: Frame): void => {
    for (const inline of inlines) {
      builder.mark(inline.start, inline.kind === 'link' ? 'card' : inline.kind);
      inline.start = 0;
    }
    const taken = builder.take();
    if (taken === null) return;
    const { pieces: own, ...run } = taken;
    characters += run.text.length;
    marks += run.marks.length + run.breaks.length;
    runs.push({ ...run, box, language, afterMedia });
    pieces.push(own);
    afterMedia = false;
  };

  const stack: Frame[] = [
    {
      node: top,
      box: 0,
      language: declaredLanguage(first) ?? declaredLanguage(documentElement),
      isBox: true,
      marks: false,
      lightToCome: false,
    },
  ];
  let node = top.firstChild as Node | null;

  /** The frame of an element whose children are to be walked, else undefined. */
  const enter = (element: Element, around: Frame): Frame | undefined => {
    const tag = element.localName;
    if (tag === 'br') {
      if (builder.lineBreak()) flush(around);
      return;
    }
    if (tag === 'wbr') return;
    const outer = boxes[around.box];
    if (outer !== undefined && MEDIA.test(tag)) outer.media = afterMedia = true;
    if (outer !== undefined && FIELD.test(tag)) outer.field = true;
    if (isSkippedInLine(tag)) return;
    // A quotation or a table is no picture.
    if (tag === 'figure' && element.querySelector('table,blockquote') === null) {
      flush(around);
      return;
    }
    // Every question to the page costs, in Firefox above all: most elements have no attributes to ask for.
    const attributed = element.hasAttributes();
    const style = stack.length < DEEPEST_STYLED ? styleOf(element, tag, attributed) : 'unknown';
    if (style === 'hidden' || (attributed && isMarkedHidden(element))) return;
    const inline = isInline(element, tag, style, builder.length() > 0);
    if (inline) {
      if (isInlineClutter(element, tag, attributed) || (tag === 'sup' && isFootnoteMark(element))) return;
    } else {
      flush(around);
      if (isSkipped(element, tag, attributed)) return;
      elements.push(element);
      boxes.push({ parent: around.box, look: looks.indexOf(element, attributed) });
    }
    const isMarked = isInlineTag(tag) && inlines.length < DEEPEST_INLINE;
    if (isMarked) inlines.push({ kind: markKind(element, tag), start: builder.length() });
    return {
      node: element,
      box: inline ? around.box : boxes.length - 1,
      language: (attributed ? declaredLanguage(element) : undefined) ?? around.language,
      isBox: !inline,
      marks: isMarked,
      lightToCome: false,
    };
  };

  const leave = (frame: Frame): void => {
    if (frame.isBox) flush(frame);
    const inline = frame.marks ? inlines.pop() : undefined;
    if (inline !== undefined) builder.mark(inline.start, inline.kind);
  };

  const isFull = (): boolean =>
    characters + looks.characters() > MOST_CHARACTERS ||
    marks > MOST_MARKS ||
    boxes.length >= MOST_BOXES ||
    runs.length >= MOST_RUNS;

  let around = stack[0];
  for (let visited = 1; around !== undefined && visited < MOST_NODES && !isFull(); visited += 1) {
    if (visited % STEP === 0) yield;
    if (node === null) {
      if (around.lightToCome) {
        around.lightToCome = false;
        node = around.node.firstChild;
        continue;
      }
      leave(around);
      stack.pop();
      node = around.node.nextSibling;
      around = stack.at(-1);
      continue;
    }
    const inside: Frame | undefined = node.nodeType === 1 ? enter(node as Element, around) : undefined;
    if (inside !== undefined) {
      stack.push(inside);
      around = inside;
      const host = node as Element;
      const shadow = inside.isBox || host.localName.includes('-') ? host.shadowRoot : null;
      inside.lightToCome = shadow !== null && shadow !== undefined;
      if (shadow) shadowRoots.push(shadow);
      node = (shadow ?? node).firstChild;
    } else {
      if (node.nodeType === 3) builder.append(node as Text);
      node = node.nextSibling;
    }
  }
  if (around !== undefined) flush(around);
  const outline = { headlines: headlinesOf(document), looks: looks.all, boxes, runs };
  return { outline, elements, pieces, shadowRoots };
}

function isInline(element: Element, tag: string, style: Style, inText: boolean): boolean {
  if (style === 'block') return false;
  if (isInlineTag(tag) || style === 'inline') return true;
  // An unknown element in the middle of a line is taken for a part of the line, unless it holds blocks.
  return inText && tag.includes('-') && element.querySelector(BLOCKS) === null;
}

function markKind(element: Element, tag: string): MarkKind {
  if (tag === 'a') return (element.getAttribute('href') ?? '#').startsWith('#') ? 'anchor' : 'link';
  return tag === 'b' || tag === 'strong' ? 'bold' : 'other';
}

/** "1", "[2]", "*": a mark that leads to a note, and no power, unit or ordinal ("10⁶", "km²", "19ᵗʰ"). */
function isFootnoteMark(sup: Element): boolean {
  const text = (sup.textContent ?? '').trim();
  if (!/^(?:[[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|note \d)[\])]?(?:,\s?\d{1,3})*)?$/i.test(text)) return false;
  if (/^(?:$|[[(])/.test(text) || sup.querySelector('a') !== null) return true;
  const { previousSibling } = sup;
  const before = previousSibling?.nodeType === 3 ? (previousSibling as Text).data : '';
  return !/(?:(?:^|\D)10|\b[kcmd]?m)\s?$/.test(before) && !/^[a-z]$/i.test(text);
}
