/** What the options page does with the claims of packs at a click; what it shows is the page's. */
import type { ClaimWhole } from '../claims/browsing.ts';
import { builtIn } from '../claims/built-in.ts';
import { type PackFormat, packFile } from '../claims/export/pack-file.ts';
import { faultIn } from '../claims/fault-error.ts';
import { selectionOf } from '../claims/selection.ts';
import type { Claim, Source } from '../claims/types.ts';
import type { createClaimBrowser } from './claim-browser.ts';
import { createClaimEditor } from './claim-editor.ts';
import { packToShare } from './share-pack.ts';
import type { Store } from './store.ts';

/** What the page gives. */
export interface ClaimPage {
  /** Does what the reader asked for, or shows why it could not be done. */
  attempt(task: () => Promise<void>): void;
  /** The same for what is to be stored. */
  write(task: () => Promise<void>): void;
  /** The same, for whoever shows himself why it could not be stored: rejects then. */
  writing(task: () => Promise<void>): Promise<void>;
  /** Packs are others now. */
  changed(): Promise<void>;
  /** Something else is to be shown. */
  draw(): void;
  save(name: string, file: Blob): void;
}

/** @param claims those that the page shows */
export function claimActions(
  claims: ReturnType<typeof createClaimBrowser>,
  store: Store,
  { attempt, write, writing, changed, draw, save }: ClaimPage,
) {
  const editor = createClaimEditor(store);
  /** The file that claims were saved as last. */
  let saved: { readonly file: string; readonly leftOut: number } | undefined;

  const saveClaims = async (format: PackFormat): Promise<void> => {
    const { pack: id, selected } = claims.shown();
    // Read first: a pack that is given an id for others is another to the page, and nothing of it is selected then.
    const chosen = selected.size > 0 ? await claims.selectedClaims() : undefined;
    const whole = id === builtIn.id ? builtIn : await packToShare(store, id, changed);
    // Another tab has removed it.
    if (whole === undefined) return changed();
    const pack = chosen ? selectionOf(whole, chosen) : whole;
    const { name, type, text, leftOut } = packFile(pack, format);
    save(name, new Blob([text], { type }));
    saved = { file: name, leftOut };
    draw();
  };

  return {
    /** What the page shows of them. */
    shown: () => ({ ...claims.shown(), saved, edited: editor.last() }),
    actions: {
      openClaims: (pack: string) => {
        saved = undefined;
        claims.open(pack);
      },
      searchClaims: claims.search,
      needClaims: claims.need,
      goToClaim: claims.goTo,
      selectClaims: claims.select,
      selectAllClaims: claims.selectAll,
      selectNoClaims: claims.selectNone,
      saveClaims: (format: PackFormat) => attempt(() => saveClaims(format)),
      holdClaims: claims.hold,
      editClaim: async (opened: ClaimWhole, claim: Claim, sources: readonly Source[]) => {
        // By the time that it is its turn, the reader may look at another pack.
        const { pack } = claims.shown();
        try {
          await writing(() => editor.edit(pack, opened, claim, sources));
        } catch (error) {
          return faultIn(error);
        }
        claims.hold(false);
        attempt(changed);
        return undefined;
      },
      deleteClaim: (claim: string) =>
        write(async () => {
          await editor.remove(claims.shown().pack, claim);
          await changed();
        }),
      undoClaim: () =>
        write(async () => {
          const pack = await editor.undo();
          await changed();
          if (pack !== undefined && claims.shown().pack !== pack) claims.open(pack);
        }),
    },
  };
}
