/** Changes the reader's own pack, one change after the other; makes it where there is none yet. What is in it is the caller's business. */
import { browser } from '../browser/api.ts';
import { faultText, readPack } from '../claims/pack-format.ts';
import { packFormat } from '../claims/pack-schema.ts';
import type { Pack } from '../claims/types.ts';
import { isOfLanguage } from '../text/language.ts';
import type { Store } from './store.ts';

/** Id of the reader's own pack. A pack has one language: claims in another than its first lie in `own-fr` and the like. */
export const ownPackId = 'own';

/** Held while the pack is read, changed and kept, so that two pages of the extension do not undo each other's change. */
const lock = 'crossread own pack';

/**
 * Keeps what `change` makes of the reader's own pack; nothing is written where it gives the pack back as it came. Rejects, and keeps
 * the pack as it was, where `change` throws, makes no valid pack, or the storage refuses it. Not for private windows, where nothing is written.
 * @param language BCP 47, of the claims that are added; by default that of the browser's words
 */
export function changeOwnPack(
  store: Pick<Store, 'readPack' | 'keepPack'>,
  change: (pack: Pack) => Pack,
  language: string = browser.i18n.getUILanguage(),
): Promise<void> {
  return navigator.locks.request(lock, async () => {
    const before = await packFor(language, store);
    const changed = change(before);
    if (changed === before) return;
    const { pack, faults } = readPack({ ...changed, updated: new Date().toISOString() });
    if (faults !== undefined) throw new Error(faults.map(faultText).join('; '));
    await store.keepPack(pack);
  });
}

async function packFor(language: string, { readPack }: Pick<Store, 'readPack'>): Promise<Pack> {
  const first = await readPack(ownPackId);
  if (first === undefined) return emptyPack(ownPackId, language);
  if (isOfLanguage(language, first.language)) return first;
  if (first.claims.length === 0) return { ...first, language };
  const [primary] = language.toLowerCase().split(/[-_]/u);
  const id = `${ownPackId}-${primary}`;
  return (await readPack(id)) ?? emptyPack(id, language);
}

function emptyPack(id: string, language: string): Pack {
  const word = (key: string): string => browser.i18n.getMessage(key);
  return {
    format: packFormat,
    id,
    title: id === ownPackId ? word('ownPackTitle') : `${word('ownPackTitle')} (${language})`,
    version: '1',
    language,
    description: word('ownPackDescription'),
    author: word('ownPackAuthor'),
    licence: word('ownPackLicence'),
    updated: new Date().toISOString(),
    sources: [],
    claims: [],
    aliases: [],
  };
}
