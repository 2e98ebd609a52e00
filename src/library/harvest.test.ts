import { expect, it } from 'vitest';
import { readPagePacks } from '../claims/claim-review/read-page.ts';
import { name, review } from '../claims/claim-review/test-reviews.ts';
import { FaultError } from '../claims/fault-error.ts';
import { faultAt } from '../claims/faults.ts';
import { emptyOwnPack } from '../claims/own-pack.ts';
import { keepHarvest } from './harvest.ts';

const german = {
  ...review,
  inLanguage: 'de',
  url: 'https://checks.example/2024/bruecke',
  headline: 'Nein, die Brücke wurde nicht verkauft',
  claimReviewed: 'Die Stadt verkaufte die Hafenbrücke im Mai an eine Bank.',
};
const page = { texts: [{ ...review, inLanguage: 'en' }, german].map((one) => JSON.stringify(one)), items: [] };
const carried = readPagePacks(page, name).packs.flatMap(({ claims }) => claims.map(({ id }) => id));
const store = {
  readPack: async () => undefined,
  keepPack: async () => undefined,
  dropPack: async () => undefined,
};
const names = () => ({ title: 'Mine', description: 'Mine.', author: 'I', licence: 'mine' });

/** Keeps all of the page, where the disk is full once so many packs are changed. */
async function kept(room: number) {
  const languages: string[] = [];
  const ids: string[] = [];
  const failed = await keepHarvest(page, carried, store, names, async (_, to, whose) => {
    if (languages.length === room) throw new FaultError(faultAt('', 'diskFull'));
    const { language } = whose as { readonly language: string };
    languages.push(language);
    ids.push(...to(emptyOwnPack('own', language, '2024-01-01')).claims.map(({ id }) => id));
  });
  return { failed, languages, ids };
}

it('keeps claims of each language, and says why some or all could not be', async () => {
  const all = await kept(2);
  expect(all.failed).toBeUndefined();
  expect(new Set(all.languages)).toEqual(new Set(['de', 'en']));
  expect(all.ids).toHaveLength(2);
  expect((await kept(1)).failed).toEqual({ fault: faultAt('', 'diskFull'), partly: true });
  expect((await kept(0)).failed).toEqual({ fault: faultAt('', 'diskFull'), partly: false });
});
