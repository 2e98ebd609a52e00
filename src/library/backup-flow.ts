/** Leads a backup through its steps: saved; or a file read, the reader's word, put in place or dropped. Shows nothing itself. */
import { messageOf } from '../browser/failures.ts';
import type { BackupState } from '../claims/backing-up.ts';
import { faultAt } from '../claims/faults.ts';
import type { Backup } from './backup.ts';
import { readBackupFile } from './read-file.ts';

export interface BackupFlowOptions {
  readonly show: (step: BackupState) => void;
  /** Hands a backup of everything to the reader; gives the ids of packs that are not in it. */
  readonly save: () => Promise<readonly string[]>;
  /** Puts a backup in place. */
  readonly restore: (backup: Backup) => Promise<void>;
  readonly readFile?: typeof readBackupFile;
}

export interface BackupFlow {
  /** Rejects with what kept the backup from being made. */
  make(): Promise<void>;
  /** Reads a file; one that was read before is dropped. Never rejects. */
  read(file: File): Promise<void>;
  /** Puts what was read in place, once. Rejects with what could not be stored, and offers it again then. */
  restore(): Promise<void>;
  /** Drops what was read. */
  forget(): void;
}

/** While a backup is being restored, nothing else is done. */
export function createBackupFlow({ show, save, restore, readFile = readBackupFile }: BackupFlowOptions): BackupFlow {
  let step: BackupState = { kind: 'none' };
  /** What was read out of the file that is `ready`. */
  let backup: Backup | undefined;
  /** How often a file was chosen or given up: a reading that was overtaken has nothing to say. */
  let turn = 0;

  const go = (next: BackupState): void => {
    step = next;
    show(next);
  };
  // Asked anew after each wait: what the step was before says nothing then.
  const isRestoring = (): boolean => step.kind === 'restoring';

  return {
    make: async () => {
      if (isRestoring()) return;
      const leftOut = await save();
      if (!isRestoring()) go({ kind: 'made', leftOut });
    },
    read: async (file) => {
      if (isRestoring()) return;
      turn++;
      const mine = turn;
      backup = undefined;
      go({ kind: 'reading', file: file.name });
      const { backup: read, faults } = await readFile(file).catch((error: unknown) => ({
        backup: undefined,
        faults: [faultAt('', 'unreadable', messageOf(error))],
      }));
      if (mine !== turn) return;
      backup = read;
      go(
        read
          ? { kind: 'ready', file: file.name, made: read.made, packs: read.packs.map(({ title }) => title) }
          : { kind: 'refused', file: file.name, faults },
      );
    },
    restore: async () => {
      if (step.kind !== 'ready' || backup === undefined) return;
      const ready = step;
      go({ kind: 'restoring' });
      try {
        await restore(backup);
      } catch (error) {
        go(ready);
        throw error;
      }
      backup = undefined;
      go({ kind: 'restored' });
    },
    forget: () => {
      if (isRestoring()) return;
      turn++;
      backup = undefined;
      go({ kind: 'none' });
    },
  };
}
