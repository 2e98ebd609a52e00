/** The form in which a claim that the reader wrote is changed, with its reports and their sources. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimWhole } from '../../../claims/browsing.ts';
import type { Fault } from '../../../claims/faults.ts';
import type { Claim, Source } from '../../../claims/types.ts';
import { Field } from '../../Field.tsx';
import { failedWords } from '../../fault-words.ts';
import { firstFaulty } from '../../first-faulty.ts';
import { RelationChoice } from '../../RelationChoice.tsx';
import { say } from '../../words.ts';
import type { Faults } from '../../write/faults.ts';
import { SourceFields } from '../../write/SourceFields.tsx';
import { type ClaimValues, claimFaults, edited, isSound, type ReportValues, valuesOf } from './edited.ts';

export interface EditClaimProps {
  readonly whole: ClaimWhole;
  /** BCP 47, of the pack's texts. */
  readonly language: string | undefined;
  /** What was typed into the form before, where the reader comes back to it. */
  readonly begun?: ClaimValues | undefined;
  /** Told of all that is in the form whenever something of it is changed. */
  readonly onType: (values: ClaimValues) => void;
  /** Gives why it could not be kept, if it could not; the form stays then, with all that was typed. */
  readonly onSave: (claim: Claim, sources: readonly Source[]) => Promise<Fault | undefined>;
  readonly onCancel: () => void;
}

export function EditClaim({ whole: { claim, sources }, language, begun, onType, onSave, onCancel }: EditClaimProps) {
  const [values, setValues] = useState(() => begun ?? valuesOf(claim, sources));
  const [saving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const form = useRef<HTMLFormElement>(null);
  const faults = claimFaults(values, claim);
  const kept = values.reports.filter(({ dropped }) => !dropped);
  const set = (news: Partial<ClaimValues>) => {
    const typed = { ...values, ...news };
    setValues(typed);
    onType(typed);
  };
  const setReport = (id: string, news: Partial<ReportValues>) =>
    set({ reports: values.reports.map((report) => (report.id === id ? { ...report, ...news } : report)) });
  useEffect(() => {
    // Who comes back to it may be on the way through the list.
    if (begun === undefined) form.current?.querySelector('textarea')?.focus();
  }, []);
  useEffect(() => {
    // The report whose button had the focus is gone; the reader goes on in those that are left.
    if (kept.length < values.reports.length) form.current?.querySelector<HTMLElement>('.report textarea')?.focus();
  }, [kept.length]);
  return (
    <form
      class="fields"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSound(faults)) {
          firstFaulty(form.current)?.focus();
          return;
        }
        if (saving) return;
        const after = edited(values, claim, sources);
        setSaving(true);
        setFault(undefined);
        void onSave(after.claim, after.sources).then((why) => {
          setSaving(false);
          setFault(why);
        });
      }}
    >
      <Field
        id="edit-statement"
        rows={3}
        label={say('writeStatement')}
        language={language}
        value={values.statement}
        fault={faults.statement}
        onType={(statement) => set({ statement })}
      />
      <Field
        id="edit-wordings"
        rows={3}
        label={say('claimsWordings')}
        more={say('claimsWordingsMore')}
        language={language}
        value={values.wordings}
        fault={faults.wordings}
        onType={(wordings) => set({ wordings })}
      />
      {kept.length > 1 && (
        <RelationChoice chosen={values.relation} fault={faults.relation} onChoose={(relation) => set({ relation })} />
      )}
      {kept.map((report, at) => (
        <Report
          key={report.id}
          name={`edit-${at}`}
          values={report}
          language={language}
          faults={faults.reports[report.id] ?? {}}
          hasQuote={claim.reports.some(({ source, quote }) => source === report.id && quote !== undefined)}
          onType={(news) => setReport(report.id, news)}
          onDrop={kept.length > 1 ? () => setReport(report.id, { dropped: true }) : undefined}
        />
      ))}
      <p class="fault" role="alert">
        {fault !== undefined && failedWords(say('popupSaveFailed'), fault)}
      </p>
      <p class="buttons">
        <button type="submit" class="primary" aria-disabled={saving}>
          {say(saving ? 'writeSaving' : 'writeSave')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('optionsCancel')}
        </button>
      </p>
    </form>
  );
}

interface ReportProps extends Pick<EditClaimProps, 'language'> {
  readonly name: string;
  readonly values: ReportValues;
  readonly faults: Faults<ReportValues>;
  readonly hasQuote: boolean;
  readonly onType: (news: Partial<ReportValues>) => void;
  /** Undefined for the only one: a claim has at least one report. */
  readonly onDrop: (() => void) | undefined;
}

function Report({ name, values, language, faults, hasQuote, onType, onDrop }: ReportProps) {
  return (
    <fieldset class="fields report">
      <legend dir="auto">{say('claimsReport', values.headline)}</legend>
      {hasQuote && (
        <Field
          id={`${name}-quote`}
          rows={2}
          label={say('claimsQuote')}
          language={language}
          value={values.quote}
          fault={faults.quote}
          onType={(quote) => onType({ quote })}
        />
      )}
      <Field
        id={`${name}-summary`}
        rows={2}
        label={say('writeSummary')}
        language={language}
        value={values.summary}
        fault={faults.summary}
        onType={(summary) => onType({ summary })}
      />
      <SourceFields
        name={name}
        values={values}
        faults={faults}
        onType={(field, value) => onType({ [field]: value })}
        onLeave={() => undefined}
      />
      {onDrop && (
        <p>
          <button type="button" onClick={onDrop}>
            {say('claimsDropReport')}
          </button>
        </p>
      )}
    </fieldset>
  );
}
