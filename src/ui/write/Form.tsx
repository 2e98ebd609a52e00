/** The form in which selected words become the report of a claim; what is wrong shows once a field was left, and all of it when it is to be saved. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../Field.tsx';
import { failedWords } from '../fault-words.ts';
import { firstFaulty } from '../first-faulty.ts';
import { number } from '../numbers.ts';
import { RelationChoice } from '../RelationChoice.tsx';
import { say } from '../words.ts';
import { longestQuote, writeFaults } from './faults.ts';
import { SourceFields } from './SourceFields.tsx';
import { initialValues, type WriteActions, type WriteState, type WriteValues } from './state.ts';
import { WhichClaim } from './WhichClaim.tsx';

export interface FormProps {
  readonly state: Extract<WriteState, { kind: 'writing' }>;
  readonly actions: WriteActions;
}

type Name = keyof WriteValues;

export function Form({ state: { draft, likely, spotted, claims, saving, fault }, actions }: FormProps) {
  const [values, setValues] = useState(() => initialValues(draft, spotted));
  // A selection that is too long shows so at once: everything else only after the reader was there.
  const [left, setLeft] = useState<ReadonlySet<Name>>(new Set(['quote']));
  const [asked, setAsked] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const all = writeFaults(values, draft.selected, actions.isTaken);
  const shown = Object.fromEntries(
    Object.entries(all).filter(([name]) => asked > 0 || left.has(name as Name)),
  ) as typeof all;
  const set = (news: Partial<WriteValues>) => setValues({ ...values, ...news });
  const leave = (name: Name) => setLeft(new Set([...left, name]));
  const isNew = values.claim === '';
  // With the form itself: an effect would wait for a frame, which a tab that is not shown yet has none of.
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(isNew ? '#statement' : '[name=claim]:checked');
    first?.focus();
  }, []);
  useEffect(() => {
    if (asked > 0) firstFaulty(form.current)?.focus();
  }, [asked]);
  return (
    <form
      class="fields"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (saving) return;
        if (Object.keys(all).length > 0) setAsked(asked + 1);
        else actions.save(values);
      }}
    >
      <Field
        id="quote"
        rows={4}
        label={say('writeQuote')}
        more={say('writeQuoteMore', number(values.quote.trim().length), number(longestQuote))}
        language={draft.language}
        value={values.quote}
        fault={shown.quote}
        onType={(quote) => set({ quote })}
      />
      {claims > 0 && (
        <WhichClaim
          likely={likely}
          claims={claims}
          chosen={values.claim}
          fault={shown.claim}
          search={actions.search}
          onChoose={(claim) => {
            set({ claim });
            leave('claim');
          }}
        />
      )}
      {isNew ? (
        <Statement draft={draft} value={values.statement} fault={shown.statement} onType={set} onLeave={leave} />
      ) : (
        <>
          <Field
            id="summary"
            rows={3}
            label={say('writeSummary')}
            more={say('writeSummaryMore')}
            value={values.summary}
            fault={shown.summary}
            onType={(summary) => set({ summary })}
            onLeave={() => leave('summary')}
          />
          <RelationChoice chosen={values.relation} fault={shown.relation} onChoose={(relation) => set({ relation })} />
        </>
      )}
      <fieldset class="fields">
        <legend>{say('writeSource')}</legend>
        <p>{say('writeSourceMore')}</p>
        <SourceFields
          name="source"
          values={values}
          faults={shown}
          onType={(field, value) => set({ [field]: value })}
          onLeave={leave}
        />
      </fieldset>
      <p class="fault" role="alert">
        {fault !== undefined && failedWords(say('popupSaveFailed'), fault)}
      </p>
      <p class="buttons">
        <button type="submit" class="primary" aria-disabled={saving}>
          {say(saving ? 'writeSaving' : 'writeSave')}
        </button>
        <button type="button" onClick={actions.close}>
          {say('optionsCancel')}
        </button>
      </p>
    </form>
  );
}

interface StatementProps {
  readonly draft: FormProps['state']['draft'];
  readonly value: string;
  readonly fault: string | undefined;
  readonly onType: (news: { readonly statement: string }) => void;
  readonly onLeave: (name: 'statement') => void;
}

/** The claim itself, and how packs have it in which these words are known already. */
function Statement({ draft, value, fault, onType, onLeave }: StatementProps) {
  return (
    <>
      <Field
        id="statement"
        rows={3}
        label={say('writeStatement')}
        more={say('writeStatementMore')}
        value={value}
        fault={fault}
        onType={(statement) => onType({ statement })}
        onLeave={() => onLeave('statement')}
      />
      {draft.elsewhere.map(({ packTitle, statement }) => (
        <div key={`${packTitle} ${statement}`} class="known">
          <p>{say('writeElsewhere', packTitle)}</p>
          <p class="words">
            <bdi>{statement}</bdi>
          </p>
          <button type="button" onClick={() => onType({ statement })}>
            {say('writeUseWords')}
          </button>
        </div>
      ))}
    </>
  );
}
