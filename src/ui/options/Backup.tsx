/** Everything in one file: saved, and restored after the reader has seen what is in it. */
import type { BackupState } from '../../claims/backing-up.ts';
import { date } from '../numbers.ts';
import { sayCount } from '../plural.ts';
import { say } from '../words.ts';
import { Faults } from './Faults.tsx';
import type { OptionsActions } from './state.ts';

export interface BackupProps {
  readonly backup: BackupState;
  readonly actions: Pick<OptionsActions, 'makeBackup' | 'readBackup' | 'restore' | 'forgetBackup'>;
}

export function Backup({ backup, actions }: BackupProps) {
  const busy = backup.kind === 'restoring';
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{say('optionsBackup')}</h2>
      <p>{say('optionsBackupMore')}</p>
      <button type="button" disabled={busy} onClick={actions.makeBackup}>
        {say('optionsBackupSave')}
      </button>
      <div class="chooser">
        <label for="backup-file">{say('optionsRestore')}</label>
        <input
          id="backup-file"
          type="file"
          disabled={busy}
          accept=".json,.gz,application/json,application/gzip"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) actions.readBackup(file);
            // Else choosing the same file again, once it is mended, would be no change.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">
        <Outcome backup={backup} actions={actions} />
      </div>
    </section>
  );
}

function Outcome({ backup, actions }: BackupProps) {
  switch (backup.kind) {
    case 'none':
      return null;
    case 'made':
      return (
        <>
          <p class="good">{say('optionsBackupMade')}</p>
          {backup.leftOut.length > 0 && <p>{say('optionsBackupLeftOut', backup.leftOut.join(', '))}</p>}
        </>
      );
    case 'reading':
      return <p>{say('optionsImportReading', backup.file)}</p>;
    case 'ready':
      return (
        <>
          <p>
            {say('optionsRestoreReady', backup.file, date(backup.made))}{' '}
            {sayCount('optionsRestorePacks', backup.packs.length)}
          </p>
          {backup.packs.length > 0 && (
            <ul>
              {backup.packs.map((title) => (
                <li key={title}>
                  <bdi>{title}</bdi>
                </li>
              ))}
            </ul>
          )}
          <p>{say('optionsRestoreMore')}</p>
          <p class="buttons">
            <button type="button" class="primary" onClick={actions.restore}>
              {say('optionsRestoreNow')}
            </button>
            <button type="button" onClick={actions.forgetBackup}>
              {say('optionsCancel')}
            </button>
          </p>
        </>
      );
    case 'restoring':
      return <p>{say('optionsRestoring')}</p>;
    case 'restored':
      return <p class="good">{say('optionsRestored')}</p>;
    case 'refused':
      return <Faults heading={say('optionsRestoreRefused', backup.file)} faults={backup.faults} />;
  }
}
