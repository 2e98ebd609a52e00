/** Edits and deletes claims that the reader wrote, and takes the last such change back. */
import type { ClaimWhole } from '../claims/browsing.ts';
import { type Former, formerOf, withEdited, withFormer, withoutClaim } from '../claims/own-claims.ts';
import type { Claim, Pack, Source } from '../claims/types.ts';
import { changeOwnPack } from './own-pack.ts';
import type { Store } from './store.ts';

/** What was done last to a claim. */
export interface LastEdit {
  readonly kind: 'deleted' | 'changed' | 'restored';
  readonly statement: string;
}

export interface ClaimEditor {
  /** What was done last; `deleted` and `changed` can be taken back. */
  last(): LastEdit | undefined;
  /** Keeps what was edited of a claim and its sources. @param opened as they were when the edit began: what came to the claim since stays */
  edit(pack: string, opened: ClaimWhole, claim: Claim, sources: readonly Source[]): Promise<void>;
  remove(pack: string, claim: string): Promise<void>;
  /** Takes the last change back, and gives the id of its pack; undefined where there is none. */
  undo(): Promise<string | undefined>;
}

/** Changes reject, and change nothing, where the storage fails or another tab has removed the claim. */
export function createClaimEditor(store: Pick<Store, 'readPack' | 'keepPack' | 'dropPack'>): ClaimEditor {
  let last: LastEdit | undefined;
  let before: { readonly head: Pack; readonly former: Former; readonly edited: Former | undefined } | undefined;

  const change = async (
    id: string,
    claim: string,
    kind: 'deleted' | 'changed',
    to: (pack: Pack) => Pack,
  ): Promise<void> => {
    let was: typeof before;
    await changeOwnPack(
      store,
      (pack) => {
        const changed = to(pack);
        const edited = kind === 'changed' ? formerOf(changed, claim) : undefined;
        was = { head: pack, former: formerOf(pack, claim), edited };
        return changed;
      },
      { id },
    );
    before = was;
    last = was && { kind, statement: was.former.claim.statement };
  };

  return {
    last: () => last,
    edit: (pack, opened, claim, sources) =>
      change(pack, claim.id, 'changed', (whole) => withEdited(whole, opened, claim, sources)),
    remove: (pack, claim) => change(pack, claim, 'deleted', (whole) => withoutClaim(whole, claim)),
    undo: async () => {
      if (before === undefined) return undefined;
      const { head, former, edited } = before;
      const back = (pack: Pack): Pack => {
        const isThere = pack.claims.some(({ id }) => id === former.claim.id);
        // What came to the claim since it was edited stays.
        if (edited && isThere) return withEdited(pack, edited, former.claim, former.sources);
        // With its last claim a pack went as well: its name and language, and the id and version that others know.
        return withFormer(pack.claims.length === 0 ? { ...head, sources: [], claims: [] } : pack, former);
      };
      await changeOwnPack(store, back, { id: head.id });
      before = undefined;
      last = { kind: 'restored', statement: former.claim.statement };
      return head.id;
    },
  };
}
