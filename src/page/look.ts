/** Collects what the tags and attributes of boxes say, each kind once; judges nothing. */
import type { Look } from '../article/outline.ts';
import { attribute } from './hints.ts';

const ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'itemtype'] as const;
/** Longest value that is kept, in characters: nobody reads more of it. */
const NAME = 400;

export interface Lookbook {
  readonly all: readonly Look[];
  /** Index of an element's look among all. `attributed` says whether it has any attribute. */
  indexOf(element: Element, attributed: boolean): number;
  /** Length of all looks together, in UTF-16 units. */
  characters(): number;
}

/** Makes an empty collection. */
export function lookbook(): Lookbook {
  const all: Look[] = [];
  const places = new Map<string, number>();
  let characters = 0;
  return {
    all,
    characters: () => characters,
    indexOf(element, attributed) {
      const look: { tag: string } & Partial<Record<(typeof ATTRIBUTES)[number], string>> = {
        tag: element.localName.slice(0, NAME),
      };
      if (attributed) {
        for (const name of ATTRIBUTES) {
          const value = attribute(element, name);
          if (value) look[name] = value.slice(0, NAME);
        }
      }
      const key = attributed ? JSON.stringify(look) : look.tag;
      const place = places.get(key) ?? all.length;
      if (place === all.length) {
        characters += key.length;
        places.set(key, place);
        all.push(look);
      }
      return place;
    },
  };
}
