/** The claims of each pack, looked through, searched, saved as files, and, where the reader wrote them, changed; what that does is passed in. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimWhole } from '../../../claims/browsing.ts';
import { Field } from '../../Field.tsx';
import { failedWords } from '../../fault-words.ts';
import { number } from '../../numbers.ts';
import { sayCount } from '../../plural.ts';
import { say } from '../../words.ts';
import type { PackRow } from '../state.ts';
import { ClaimDetails } from './ClaimDetails.tsx';
import { ClaimList } from './ClaimList.tsx';
import { EditClaim } from './EditClaim.tsx';
import type { ClaimsActions, ClaimsState, PackFormat } from './state.ts';
import { type Unsaved, useUnsaved } from './unsaved.ts';

export interface ClaimsProps {
  readonly packs: readonly PackRow[];
  readonly claims: ClaimsState;
  readonly actions: ClaimsActions;
}

const FORMATS = [
  ['crossread', 'formatCrossread'],
  ['claim-review', 'formatClaimReview'],
  ['csv', 'formatCsv'],
] as const satisfies readonly (readonly [PackFormat, string])[];

export function Claims({ packs, claims, actions }: ClaimsProps) {
  const section = useRef<HTMLElement>(null);
  const details = useRef<HTMLDivElement>(null);
  const unsaved = useUnsaved(section);
  const size = claims.found?.length ?? claims.size;
  const language = packs.find(({ id }) => id === claims.pack)?.language;
  useEffect(() => {
    // What had the focus is gone; the reader goes on in the list.
    if (claims.edited !== undefined) section.current?.querySelector<HTMLElement>('.claims')?.focus();
  }, [claims.edited]);
  return (
    <section ref={section} aria-labelledby="claims">
      <h2 id="claims">{say('claims')}</h2>
      <p>{say('claimsMore')}</p>
      <div class="pair">
        <div class="field">
          <label for="claims-pack">{say('claimsPack')}</label>
          <select
            id="claims-pack"
            value={claims.pack}
            onChange={(event) => actions.openClaims(event.currentTarget.value)}
          >
            {packs.map(({ id, title }) => (
              <option key={id} value={id} selected={id === claims.pack}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <Field
          id="claims-search"
          type="search"
          label={say('claimsSearch')}
          value={claims.typed}
          onType={actions.searchClaims}
        />
      </div>
      <p role="status" id="claims-count">
        {countOf(claims, size)}
      </p>
      <p class="fault" role="alert">
        {claims.fault !== undefined && failedWords(say('claimsFailed'), claims.fault)}
      </p>
      <ClaimList
        shown={claims}
        language={language}
        labelledBy="claims"
        onNeed={actions.needClaims}
        onGoTo={actions.goToClaim}
        onSelect={actions.selectClaims}
        onSelectAll={actions.selectAllClaims}
        onEnter={() => details.current?.querySelector<HTMLElement>('button, a, [tabindex]')?.focus()}
      />
      <Save claims={claims} actions={actions} />
      <div class="details" ref={details} hidden={claims.whole === undefined}>
        {claims.whole && (
          <Details
            key={nameOf(claims.pack, claims.whole)}
            whole={claims.whole}
            claims={claims}
            language={language}
            unsaved={unsaved}
            actions={actions}
          />
        )}
      </div>
      <div class="undo" role="status">
        {claims.edited && <LastEdit edited={claims.edited} onUndo={actions.undoClaim} />}
      </div>
    </section>
  );
}

function countOf({ found, searching, size: all }: ClaimsState, size: number): string {
  if (searching) return say('claimsSearching', number(size));
  if (found === undefined) return sayCount('optionsClaims', size);
  return size === 0 ? say('claimsNoneFound') : say('claimsFoundOf', number(size), number(all));
}

function Save({ claims, actions }: Pick<ClaimsProps, 'claims' | 'actions'>) {
  const selected = claims.selected.size;
  return (
    <fieldset class="save" aria-labelledby="claims-save">
      <p id="claims-save">{say(selected > 0 ? 'claimsSaveSelected' : 'claimsSavePack')}</p>
      <p class="buttons">
        {FORMATS.map(([format, words]) => (
          <button type="button" key={format} onClick={() => actions.saveClaims(format)}>
            {say(words)}
          </button>
        ))}
      </p>
      <p class="buttons">
        <span role="status">{selected > 0 && say('claimsSelected', number(selected))}</span>
        {selected > 0 && (
          <button type="button" onClick={actions.selectNoClaims}>
            {say('claimsSelectNone')}
          </button>
        )}
      </p>
      <div role="status">
        {claims.saved && (
          <>
            <p class="good">{say('claimsSaved', claims.saved.file)}</p>
            {claims.saved.leftOut > 0 && <p>{say('claimsLeftOut', number(claims.saved.leftOut))}</p>}
          </>
        )}
      </div>
    </fieldset>
  );
}

/** A claim of one pack may have the id of another's. */
function nameOf(pack: string, { claim }: ClaimWhole): string {
  return JSON.stringify([pack, claim.id]);
}

interface DetailsProps extends Pick<ClaimsProps, 'claims' | 'actions'> {
  readonly whole: ClaimWhole;
  readonly language: string | undefined;
  readonly unsaved: Map<string, Unsaved>;
}

function Details({ whole, claims, language, unsaved, actions }: DetailsProps) {
  const name = nameOf(claims.pack, whole);
  const begun = unsaved.get(name);
  const [form, setForm] = useState<'closed' | 'open' | 'left'>(begun ? 'open' : 'closed');
  const change = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The form is gone that had the focus.
    if (form === 'left') change.current?.focus();
  }, [form]);
  useEffect(() => {
    if (form !== 'open') return;
    // Another tab may change the pack: what is typed here is not to go with that.
    actions.holdClaims(true);
    return () => actions.holdClaims(false);
  }, [form]);
  const leave = () => {
    unsaved.delete(name);
    setForm('left');
  };
  if (form === 'open') {
    const opened = begun?.opened ?? whole;
    return (
      <EditClaim
        whole={opened}
        language={language}
        begun={begun?.values}
        onType={(values) => unsaved.set(name, { opened, values })}
        onSave={async (claim, sources) => {
          const fault = await actions.editClaim(opened, claim, sources);
          if (fault === undefined) leave();
          return fault;
        }}
        onCancel={leave}
      />
    );
  }
  return (
    <ClaimDetails whole={whole} language={language}>
      {claims.own && (
        <p class="buttons">
          <button type="button" ref={change} onClick={() => setForm('open')}>
            {say('claimsEdit')}
          </button>
          <button type="button" onClick={() => actions.deleteClaim(whole.claim.id)}>
            {say('claimsDelete')}
          </button>
        </p>
      )}
    </ClaimDetails>
  );
}

const EDITED = { deleted: 'claimsDeleted', changed: 'claimsChanged', restored: 'claimsRestored' } as const;

function LastEdit({
  edited: { kind, statement },
  onUndo,
}: {
  readonly edited: NonNullable<ClaimsState['edited']>;
  readonly onUndo: () => void;
}) {
  return (
    <>
      <p>{say(EDITED[kind], statement)}</p>
      {kind !== 'restored' && (
        <button type="button" onClick={onUndo}>
          {say('optionsUndo')}
        </button>
      )}
    </>
  );
}
