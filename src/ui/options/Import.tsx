/** Takes files by choice or by drop, and shows how their import goes. Reading them is the caller's. */
import { useState } from 'preact/hooks';
import type { ImportProgress, ImportState } from '../../claims/importing.ts';
import { failedWords } from '../fault-words.ts';
import { number, size } from '../numbers.ts';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';
import { Faults } from './Faults.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import type { OptionsActions } from './state.ts';

export interface ImportProps {
  readonly importing: ImportState;
  readonly actions: Pick<OptionsActions, 'importFiles' | 'keepImport' | 'cancelImport'>;
}

export function Import({ importing, actions }: ImportProps) {
  const [over, setOver] = useState(false);
  const busy = ['reading', 'keeping', 'cancelling'].includes(importing.kind);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0 && !busy) actions.importFiles([...files]);
  };
  return (
    <section
      class={over ? 'import over' : 'import'}
      aria-label={say('optionsImport')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2>
        <label for="file">{say('optionsImport')}</label>
      </h2>
      <p id="import-help">{say('optionsImportMore')}</p>
      <input
        id="file"
        type="file"
        multiple
        disabled={busy}
        accept=".json,.jsonld,.csv,.tsv,.gz,.html,.htm,.xhtml,application/json,application/ld+json,text/csv,application/gzip,text/html"
        aria-describedby="import-help"
        onChange={(event) => {
          take(event.currentTarget.files);
          // Else choosing the same file again, once it is mended, would be no change.
          event.currentTarget.value = '';
        }}
      />
      {(importing.kind === 'reading' || importing.kind === 'keeping') && (
        <Progress importing={importing} onCancel={actions.cancelImport} />
      )}
      <div role="status">
        <Outcome importing={importing} />
      </div>
      {importing.kind === 'ready' && importing.candidates.length > 0 && (
        <ImportPreview ready={importing} actions={actions} />
      )}
    </section>
  );
}

interface ProgressProps {
  readonly importing: ImportProgress;
  readonly onCancel: () => void;
}

/** Not in the live region: figures that change ten times a second are not to be read out. */
function Progress({ importing, onCancel }: ProgressProps) {
  const [done, whole] =
    importing.kind === 'reading' ? [importing.bytes, importing.size] : [importing.done, importing.claims];
  return (
    <div class="progress">
      {importing.kind === 'reading' ? (
        <p>
          {importing.files > 1 && `${say('importFileOf', importing.number, importing.files)} · `}
          {say('importBytes', size(importing.bytes), size(importing.size))} ·{' '}
          {sayCount('importClaims', importing.claims)}
        </p>
      ) : (
        <p>{say('importKeeping', number(importing.done), number(importing.claims))}</p>
      )}
      <progress aria-label={say('optionsImport')} max={Math.max(1, whole)} value={done} />
      <button type="button" onClick={onCancel}>
        {say('optionsCancel')}
      </button>
    </div>
  );
}

function Outcome({ importing }: { readonly importing: ImportState }) {
  switch (importing.kind) {
    case 'none':
    case 'keeping':
      return null;
    case 'reading':
      return <p>{say('optionsImportReading', importing.file)}</p>;
    case 'ready':
      return (
        <>
          {importing.refusals.map(({ file, faults, leftOut }) => (
            <Faults
              key={file}
              heading={
                leftOut === undefined ? say('optionsImportRefused', file) : sayCount('importLeftOut', leftOut, file)
              }
              faults={faults}
            />
          ))}
          {importing.candidates.length > 0 && <p>{say('importNothingYet')}</p>}
        </>
      );
    case 'added':
      return importing.packs.map(({ title, claims }) => (
        <p class="good" key={title}>
          {sayCount('optionsImportAdded', claims, title)}
        </p>
      ));
    case 'cancelling':
      return <p>{say('importCancelling')}</p>;
    case 'cancelled':
      return <p>{say('importCancelled')}</p>;
    case 'failed':
      return <p class="fault">{failedWords(say('importFailed'), importing.fault)}</p>;
  }
}
