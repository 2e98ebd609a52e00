/** Keeps what was typed into the forms of claims and not saved, while the reader looks at other claims; the page asks before it closes with it. Stores nothing. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ClaimWhole } from '../../../claims/browsing.ts';
import type { ClaimValues } from './edited.ts';

export interface Unsaved {
  /** The claim as it was when the form was opened. */
  readonly opened: ClaimWhole;
  readonly values: ClaimValues;
}

/** What is unsaved, by a name of the form that no other has. @param shown an element of the page that asks */
export function useUnsaved(shown: RefObject<HTMLElement | null>): Map<string, Unsaved> {
  const unsaved = useRef(new Map<string, Unsaved>()).current;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved.size > 0) event.preventDefault();
    };
    const view = shown.current?.ownerDocument.defaultView;
    view?.addEventListener('beforeunload', ask);
    return () => view?.removeEventListener('beforeunload', ask);
  }, []);
  return unsaved;
}
