/** Takes a pack file by choice or by drop, and says how the import went. Reading the file is the caller's. */
import { useState } from 'preact/hooks';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';
import { Faults } from './Faults.tsx';
import type { ImportState } from './state.ts';

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
      return <p class="good">{sayCount('optionsImportAdded', importing.claims, importing.title)}</p>;
    case 'refused':
      return <Faults heading={say('optionsImportRefused', importing.file)} faults={importing.faults} />;
  }
}
