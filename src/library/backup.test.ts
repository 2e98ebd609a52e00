import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../browser/settings-values.ts';
import { builtIn } from '../claims/built-in.ts';
import { faultLine } from '../claims/pack-format.ts';
import type { Pack } from '../claims/types.ts';
import { backupFile, readBackup } from './backup.ts';
import type { StoredHead } from './database.ts';
import type { BrokenPack, Store } from './store.ts';

const settings: Settings = {
  ...defaultSettings,
  enabled: false,
  sitesOff: ['news.example'],
  strength: 'subtle',
  notSame: [{ pack: 'p', claim: 'c', quote: 'some words' }],
};
const pack: Pack = { ...builtIn, id: 'harbour', title: 'Harbour' };
const made = new Date('2026-03-04T05:06:07Z');
const text = await (await backupFile(settings, storeOf([pack]), '', made)).file.text();

/** A store of these packs, and of some whose parts are damaged. */
function storeOf(packs: readonly Pack[], broken: readonly BrokenPack[] = [], damaged: readonly string[] = []) {
  const { claims, sources, ...head } = pack;
  const headOf = (id: string): StoredHead => ({ id, generation: id, kept: 1, head, claims: 1, sources: 1, bytes: 1 });
  return {
    listPacks: async () => ({ heads: [...packs.map(({ id }) => id), ...damaged].map(headOf), broken }),
    readPack: async (id: string) => {
      if (damaged.includes(id)) throw new Error('damaged');
      return packs.find((one) => one.id === id);
    },
  } satisfies Partial<Store>;
}

/** The backup with another value at one of its fields. */
const wrong = (fields: Record<string, unknown>): string => JSON.stringify({ ...JSON.parse(text), ...fields });

describe('a backup', () => {
  it('is read back as it was written: every setting, every pack, and when it was made', () => {
    expect(readBackup(text)).toEqual({
      backup: { made: '2026-03-04T05:06:07.000Z', settings, packs: [pack], subscriptions: [] },
    });
  });

  it('has the addresses of the subscriptions, and nothing else of them', async () => {
    const row = { url: 'https://one.example/a.json', updates: 'ask' as const, pack: 'harbour', title: 'Harbour' };
    const state = { confirmed: true, due: 5, failures: 1, etag: '"a"' };
    const { file } = await backupFile(settings, storeOf([]), '', made, [{ ...row, ...state }]);
    expect(readBackup(await file.text()).backup?.subscriptions).toEqual([row]);
    expect(readBackup(wrong({ subscriptions: undefined })).backup?.subscriptions).toEqual([]);
  });

  it.each([0, 1, 2, 3])('holds %i packs in their order', async (count) => {
    const packs = Array.from({ length: count }, (_, i) => ({ ...pack, id: `pack-${i}` }));
    const { file } = await backupFile(settings, storeOf(packs), '', made);
    expect(readBackup(await file.text()).backup?.packs).toEqual(packs);
  });

  it('leaves out packs that this version cannot read, and says which', async () => {
    const store = storeOf([pack], [{ id: 'odd', faults: [] }], ['torn']);
    const { file, leftOut } = await backupFile(settings, store, '', made);
    expect(leftOut).toEqual(['odd', 'torn']);
    expect(readBackup(await file.text()).backup?.packs).toEqual([pack]);
  });

  it('goes without a pack that is removed while it is made', async () => {
    const { file, leftOut } = await backupFile(
      settings,
      { ...storeOf([pack]), readPack: async () => undefined },
      '',
      made,
    );
    expect(leftOut).toEqual([]);
    expect(readBackup(await file.text()).backup?.packs).toEqual([]);
  });

  it('of an earlier version has defaults for the settings that came later', () => {
    const { backup } = readBackup(wrong({ settings: { enabled: false, sitesOff: ['a.example'] } }));
    expect(backup?.settings).toEqual({ ...defaultSettings, enabled: false, sitesOff: ['a.example'] });
  });

  it('of a later version is read without the settings that are not known yet', () => {
    expect(readBackup(wrong({ settings: { ...settings, later: 1 } })).backup?.settings).toEqual(settings);
  });

  it.each([
    ['', /empty \(choose another copy/],
    ['[', /not JSON/],
    ['['.repeat(5000), /far deeper/],
    ['null', /^format: /],
    ['[1]', /^format: /],
    ['{}', /format/],
    [JSON.stringify(pack), /format: .*not a backup/],
    [wrong({ format: 'crossread-backup/2' }), /later version/],
    [wrong({ made: 'yesterday' }), /^made: /],
    [wrong({ settings: [] }), /^settings: must be an object, not \[…\]/],
    [wrong({ settings: { ...settings, enabled: 'yes' } }), /^settings\.enabled: must be true or false, not "yes"/],
    [wrong({ settings: { ...settings, sitesOff: [''] } }), /^settings\.sitesOff\[0\]: is blank/],
    [wrong({ settings: { ...settings, strength: 'loud' } }), /^settings\.strength: /],
    [wrong({ settings: { ...settings, sitesOff: ['a', 5] } }), /^settings\.sitesOff\[1\]: must be text, not 5/],
    [wrong({ packs: 'none' }), /^packs/],
    [wrong({ packs: [pack, { ...pack, id: 'two', claims: {} }] }), /^packs\[1\]\.claims: must be a list, not \{…\}/],
    [wrong({ packs: [{ ...pack, id: 'built-in' }] }), /^packs\[0\]\.id: "built-in" is the id of the pack/],
    [wrong({ packs: [pack, pack] }), /^packs\[1\]\.id: "harbour" is already the id of packs\[0\]/],
    [
      wrong({ subscriptions: [{ url: 'http://one.example/a', updates: 'ask' }] }),
      /^subscriptions\[0\]\.url: is not an address/,
    ],
    [
      wrong({ subscriptions: [{ url: 'https://one.example/a', updates: 'often' }] }),
      /^subscriptions\[0\]\.updates: must be one of "apply", "ask", not "often"/,
    ],
  ])('is refused with what is wrong: %#', (bad, fault) => {
    const { backup, faults } = readBackup(bad);
    expect(backup).toBeUndefined();
    expect(faults?.map(faultLine).join('\n')).toMatch(fault);
  });

  it('is read or refused, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((fields) => wrong({ settings: fields })),
        ),
        (bad) => {
          const { backup, faults } = readBackup(bad);
          expect((backup === undefined) !== (faults === undefined)).toBe(true);
        },
      ),
    );
  });

  it('makes nothing of fields that would change what an object is', () => {
    const hostile = text.replace('"settings":{', '"settings":{"__proto__":{"enabled":true},');
    expect(readBackup(hostile).backup?.settings).toEqual(settings);
    expect(Object.hasOwn(Object.prototype, 'enabled')).toBe(false);
  });
});
