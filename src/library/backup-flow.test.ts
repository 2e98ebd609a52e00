import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../browser/settings-values.ts';
import type { BackupState } from '../claims/backing-up.ts';
import { faultAt } from '../claims/faults.ts';
import type { BackupResult } from './backup.ts';
import { createBackupFlow } from './backup-flow.ts';

const read: BackupResult = {
  backup: { made: '2026-03-04T05:06:07Z', settings: defaultSettings, packs: [], subscriptions: [] },
};
const file = (name: string): File => new File([], name);

/** A promise that is settled from outside. */
function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((kept, broken) => {
    resolve = kept;
    reject = broken;
  });
  return { promise, resolve, reject };
}

/** A flow whose files and whose restoring wait until they are let go, and the steps that were shown. */
function flow() {
  const steps: BackupState[] = [];
  const files = new Map<string, ReturnType<typeof later<BackupResult>>>();
  const restorings: ReturnType<typeof later<void>>[] = [];
  const backups = createBackupFlow({
    show: (step) => steps.push(step),
    save: async () => ['odd'],
    restore: () => {
      const restoring = later<void>();
      restorings.push(restoring);
      return restoring.promise;
    },
    readFile: (chosen) => {
      const reading = later<BackupResult>();
      files.set((chosen as File).name, reading);
      return reading.promise;
    },
  });
  const choose = async (name: string, result: BackupResult): Promise<void> => {
    const done = backups.read(file(name));
    files.get(name)?.resolve(result);
    await done;
  };
  return { backups, steps, files, restorings, choose, kinds: () => steps.map(({ kind }) => kind) };
}

describe('a backup', () => {
  it('is read, and put in place once, however often the reader says so', async () => {
    const { backups, choose, restorings, steps, kinds } = flow();
    await choose('old.json', read);
    expect(steps.at(-1)).toEqual({ kind: 'ready', file: 'old.json', made: '2026-03-04T05:06:07Z', packs: [] });
    const restored = backups.restore();
    await backups.restore();
    expect(restorings).toHaveLength(1);
    restorings[0]?.resolve();
    await restored;
    await backups.restore();
    expect(restorings).toHaveLength(1);
    expect(kinds()).toEqual(['reading', 'ready', 'restoring', 'restored']);
  });

  it('cannot be given up, saved or replaced while it is being restored', async () => {
    const { backups, choose, restorings, kinds } = flow();
    await choose('old.json', read);
    const restored = backups.restore();
    backups.forget();
    await backups.make();
    await backups.read(file('other.json'));
    expect(kinds().at(-1)).toBe('restoring');
    restorings[0]?.resolve();
    await restored;
    expect(kinds().at(-1)).toBe('restored');
  });

  it('is offered again where it could not be stored', async () => {
    const { backups, choose, restorings, kinds } = flow();
    await choose('old.json', read);
    const failed = backups.restore();
    restorings[0]?.reject(new Error('full'));
    await expect(failed).rejects.toThrow('full');
    expect(kinds().at(-1)).toBe('ready');
    const restored = backups.restore();
    restorings[1]?.resolve();
    await restored;
    expect(kinds().at(-1)).toBe('restored');
  });

  it('that was given up is not restored', async () => {
    const { backups, choose, restorings, kinds } = flow();
    await choose('old.json', read);
    backups.forget();
    await backups.restore();
    expect(restorings).toEqual([]);
    expect(kinds()).toEqual(['reading', 'ready', 'none']);
  });

  it('that cannot be read says so', async () => {
    const { backups, files, steps } = flow();
    const done = backups.read(file('gone.json'));
    files.get('gone.json')?.reject(new DOMException('The file is gone.', 'NotReadableError'));
    await done;
    expect(steps.at(-1)).toEqual({
      kind: 'refused',
      file: 'gone.json',
      faults: [faultAt('', 'unreadable', 'The file is gone.')],
    });
  });

  it('is dropped where another was chosen meanwhile', async () => {
    const { backups, files, steps, choose } = flow();
    const first = backups.read(file('first.json'));
    await choose('second.json', { faults: [faultAt('', 'backupEmpty')] });
    files.get('first.json')?.resolve(read);
    await first;
    expect(steps.at(-1)).toMatchObject({ kind: 'refused', file: 'second.json' });
    await backups.restore();
    expect(steps.at(-1)).toMatchObject({ kind: 'refused' });
  });

  it('that is saved says what is not in it', async () => {
    const { backups, steps } = flow();
    await backups.make();
    expect(steps).toEqual([{ kind: 'made', leftOut: ['odd'] }]);
  });
});
