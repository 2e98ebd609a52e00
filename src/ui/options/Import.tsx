/** Takes a pack file by choice or by drop, and says how the import went. Reading the file is the caller's. */
import { useState } from 'preact/hooks';
import { say } from '../words.ts';
import type { ImportState } from './state.ts';

/** A broken file can have thousands of faults; the first say what is wrong with it. */
const FAULTS_SHOWN = 20;

export interface ImportProps {
  readonly importing: ImportState;
  readonly onImport: (file: File) => void;
}

export function Import({ importing, onImport }: ImportProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && importing.kind !== 'reading') onImport(file);
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
        accept=".json,.gz,application/json,application/gzip"
        aria-describedby="import-help"
        onChange={(event) => {
          take(event.currentTarget.files);
          // Else choosing the same file again, once it is mended, would be no change.
          event.currentTarget.value = '';
        }}
      />
      <div role="status">
        <Outcome importing={importing} />
      </div>
    </section>
  );
}

function Outcome({ importing }: { readonly importing: ImportState }) {
  switch (importing.kind) {
    case 'none':
      return null;
    case 'reading':
      return <p>{say('optionsImportReading', importing.file)}</p>;
    case 'added':
      return <p class="good">{say('optionsImportAdded', importing.title, importing.claims)}</p>;
    case 'refused':
      return (
        <div class="fault">
          <p>{say('optionsImportRefused', importing.file)}</p>
          <ul>
            {importing.faults.slice(0, FAULTS_SHOWN).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          {importing.faults.length > FAULTS_SHOWN && (
            <p>{say('optionsImportMoreFaults', importing.faults.length - FAULTS_SHOWN)}</p>
          )}
        </div>
      );
  }
}
