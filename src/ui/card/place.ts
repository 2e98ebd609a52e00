/** Where the card stands: decides over measured boxes, and keeps a panel beside the hovered line of a range. */
import { autoUpdate } from '@floating-ui/dom';
import type { Point } from './request.ts';

/** Touch screens narrower than this, in CSS pixels, get a bottom sheet. */
const SHEET_BELOW = 600;
/** CSS pixels kept free between the card and the edges of the viewport, and between the card and its line. */
const MARGIN = 8;
const GAP = 6;
/** How far the card reaches to the left of the pointer, in CSS pixels, so that moving straight down lands in it. */
const LEAD = 32;
/** Tallest card, and the height below which it covers its own line rather than shrink further, in CSS pixels. */
const TALLEST = 560;
const LEAST = 220;

/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a panel goes, in CSS pixels from the corner of the viewport; higher contents scroll in it. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Whether the card is a bottom sheet. */
export function isSheet(touch: boolean, viewportWidth: number): boolean {
  return touch && viewportWidth < SHEET_BELOW;
}

/**
 * Which box of a wrapped range is meant: the one nearest to the point, the smallest among equally near ones (a range also
 * has the boxes of whole elements in it); the first without a point. -1 where no box has an area.
 */
export function nearestBox(boxes: readonly Box[], point: Point | undefined): number {
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  let bestArea = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const area = (box.right - box.left) * (box.bottom - box.top);
    if (!(area > 0) || (!point && best >= 0)) return;
    const distance = point ? distanceTo(box, point) : 0;
    if (distance > bestDistance || (distance === bestDistance && area >= bestArea)) return;
    best = index;
    bestDistance = distance;
    bestArea = area;
  });
  return best;
}

/** The upright line, as high as the box, that the card stands beside: under the pointer, or at the start of the box. */
export function anchorIn(box: Box, along: number | undefined): Box {
  const x = along === undefined ? box.left : clamp(box.left + along, box.left, box.right);
  return { left: x, right: x, top: box.top, bottom: box.bottom };
}

/**
 * Below the anchor if the panel fits there or there is no more room above, else above; never outside the viewport, also where the anchor
 * itself has left it. `natural` is the size of the panel with nothing cut off.
 */
export function placeAt(anchor: Box, natural: Size, viewport: Size): Place {
  const wanted = Math.min(natural.height, TALLEST, viewport.height - 2 * MARGIN);
  const below = viewport.height - MARGIN - GAP - anchor.bottom;
  const above = anchor.top - GAP - MARGIN;
  const goesAbove = wanted > below && above > below;
  const height = Math.min(wanted, Math.max(goesAbove ? above : below, LEAST));
  const top = goesAbove ? anchor.top - GAP - height : anchor.bottom + GAP;
  return {
    left: clamp(anchor.left - LEAD, MARGIN, viewport.width - MARGIN - natural.width),
    top: clamp(top, MARGIN, viewport.height - MARGIN - height),
    maxHeight: height,
  };
}

/** A panel that is kept in its place. */
export interface Placing {
  stop(): void;
  /** The range was moved. */
  again(): void;
}

/**
 * Places the panel beside the range and keeps it there while the page scrolls or changes. `frame` fills the viewport.
 * `lost` is called once the panel is no longer shown.
 */
export function placeBeside(
  panel: HTMLElement,
  frame: Element,
  range: Range,
  point: Point | undefined,
  lost: () => void,
): Placing {
  const anchor = followLine(range, point);
  const start = range.startContainer;
  const context = start instanceof Element ? start : start.parentElement;
  const reference = { getBoundingClientRect: anchor, ...(context && { contextElement: context }) };
  const again = () => {
    const natural = { width: panel.offsetWidth, height: panel.offsetHeight - panel.clientHeight + panel.scrollHeight };
    if (natural.width === 0) return lost();
    const { left, top, maxHeight } = placeAt(anchor(), natural, frame.getBoundingClientRect());
    Object.assign(panel.style, {
      left: `${left}px`,
      top: `${top}px`,
      maxHeight: `${maxHeight}px`,
      visibility: 'visible',
    });
  };
  return { stop: autoUpdate(reference, panel, again), again };
}

/** The anchor in the line that was hovered when the card opened, wherever it has gone since. */
function followLine(range: Range, point: Point | undefined): () => DOMRect {
  const atFirst = range.getClientRects();
  const index = nearestBox([...atFirst], point);
  const line = atFirst[index];
  const along = line && point ? point.x - line.left : undefined;
  const { x, y } = point ?? { x: MARGIN, y: MARGIN };
  let last: Box = { left: x, right: x, top: y, bottom: y };
  return () => {
    const boxes = range.getClientRects();
    const box = boxes[Math.min(index, boxes.length - 1)];
    if (box && box.width * box.height > 0) last = anchorIn(box, along);
    return new DOMRect(last.left, last.top, 0, last.bottom - last.top);
  };
}

function distanceTo(box: Box, { x, y }: Point): number {
  return Math.hypot(x - clamp(x, box.left, box.right), y - clamp(y, box.top, box.bottom));
}

/** `least` wins where there is no room between the two. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
