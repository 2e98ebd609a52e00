/** Paints ranges through the CSS Custom Highlight API; changes no node, and touches no registry entry but its own. */

const PATTERNS = ['solid', 'dotted', 'dashed', 'double', 'wavy'] as const;
const WEIGHTS = ['normal', 'subtle', 'faint'] as const;

/** Of the line under the words. */
export type Pattern = (typeof PATTERNS)[number];

/** `faint` is for what is only likely. */
export type Weight = (typeof WEIGHTS)[number];

/** Named after how they look (highlights.css), since a page can see the names. */
export type Look = `${Pattern}-${Weight}`;

/** Every look there is. */
export const LOOKS: readonly Look[] = PATTERNS.flatMap((pattern) =>
  WEIGHTS.map((weight): Look => `${pattern}-${weight}`),
);

/** What is under a point, nearest the top first. */
export type RangesAt = (x: number, y: number) => readonly AbstractRange[];

export interface Highlights {
  add(range: StaticRange, look: Look): void;
  /** Takes a range out of every look. */
  remove(range: StaticRange): void;
  /** Shows exactly these as the ones whose card is open. */
  activate(ranges: readonly StaticRange[]): void;
  /** Ranges of ours under a point of the viewport, in CSS pixels; one may come twice. */
  at: RangesAt;
  /** Takes the registry entries, and the rules in shadow roots, away again. */
  dispose(): void;
}

/** Registers nothing until the first range is added. `sheet` has the rules, `shadowRoots` gives the page's open shadow roots that may hold ranges. */
export function createHighlights(
  document: Document,
  sheet: CSSStyleSheet,
  shadowRoots: () => readonly ShadowRoot[],
): Highlights {
  const made = new Map<Look | 'active', Highlight>();
  // A Highlight cannot be asked for its ranges in Firefox (Xray wrappers do not iterate), so they are kept here.
  let active: readonly StaticRange[] = [];
  const adopting = new Set<ShadowRoot>();

  const highlightOf = (look: Look | 'active'): Highlight => {
    const existing = made.get(look);
    if (existing !== undefined) return existing;
    const highlight = new Highlight();
    if (look === 'active') highlight.priority = 1;
    made.set(look, highlight);
    CSS.highlights.set(`crossread-${look}`, highlight);
    return highlight;
  };

  /** The document's `::highlight` rules do not reach into shadow roots. */
  const style = (range: StaticRange): void => {
    const root = range.startContainer.getRootNode();
    if (root === document || !('adoptedStyleSheets' in root) || adopting.has(root as ShadowRoot)) return;
    adopting.add(root as ShadowRoot);
    (root as ShadowRoot).adoptedStyleSheets.push(sheet);
  };

  return {
    add(range, look) {
      highlightOf(look).add(range);
      style(range);
    },
    remove(range) {
      for (const highlight of made.values()) highlight.delete(range);
    },
    activate(ranges) {
      const highlight = ranges.length > 0 ? highlightOf('active') : made.get('active');
      for (const range of active) highlight?.delete(range);
      for (const range of ranges) {
        highlight?.add(range);
        style(range);
      }
      active = ranges;
    },
    at(x, y) {
      const roots = shadowRoots();
      const hits = (CSS.highlights as unknown as HitRegistry).highlightsFromPoint(
        x,
        y,
        roots.length > 0 ? { shadowRoots: [...roots] } : {},
      );
      const own = new Set(made.values());
      const found: AbstractRange[] = [];
      for (let i = 0; i < hits.length; i += 1) {
        const hit = hits[i];
        if (hit === undefined || !own.has(hit.highlight)) continue;
        for (let k = 0; k < hit.ranges.length; k += 1) found.push(hit.ranges[k] as AbstractRange);
      }
      return found;
    },
    dispose() {
      for (const look of made.keys()) CSS.highlights.delete(`crossread-${look}`);
      made.clear();
      for (const { adoptedStyleSheets: sheets } of adopting) {
        const at = sheets.indexOf(sheet);
        if (at >= 0) sheets.splice(at, 1);
      }
      adopting.clear();
    },
  };
}

/** https://drafts.csswg.org/css-highlight-api-1/#interactions, not yet in TypeScript's DOM library. */
interface HitRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): ArrayLike<{ readonly highlight: Highlight; readonly ranges: ArrayLike<AbstractRange> }>;
}
