/** The page on which selected words become a claim: wires the form to the draft, the reader's own pack and the page that the words are from. */
import './browser/polyfill.ts';
import { render } from 'preact';
import { browser } from './browser/api.ts';
import { type Draft, dropDraft, readDraft } from './browser/drafts.ts';
import { showInPage } from './browser/seen-in-page.ts';
import { send } from './browser/send.ts';
import { holds, likelyClaims, queryOf } from './claims/claim-search.ts';
import { faultIn } from './claims/fault-error.ts';
import { isReportedBy, isSameSource, type Written, type WrittenSource, withReport } from './claims/own-claims.ts';
import { isOwnPack, named, ownPackFor, ownPackId } from './claims/own-pack.ts';
import type { Claim, Pack } from './claims/types.ts';
import { kept } from './library/kept.ts';
import { loadKnowledge } from './library/knowledge-file.ts';
import { changeOwnPack } from './library/own-pack.ts';
import { loadReader } from './library/reader.ts';
import { openStore } from './library/store.ts';
import { isolating, setDirection } from './ui/direction.ts';
import { ownPackNames } from './ui/own-pack-names.ts';
import { provideWords, say } from './ui/words.ts';
import type { ClaimShown, SourceFields, WriteState, WriteValues } from './ui/write/state.ts';
import { Write } from './ui/write/Write.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('write.html has no element with the id "root" to show the form in');
/** Claims offered at once. */
const offered = 5;
const SOURCE_FIELDS = ['headline', 'outlet', 'url', 'published'] as const satisfies readonly (keyof SourceFields)[];
const store = openStore(kept(() => loadReader(loadKnowledge)).get);
const name = location.hash.slice(1);
let state: WriteState = { kind: 'loading' };
let draft: Draft | undefined;
/** The reader's own pack for the draft's language, if there is one yet. */
let own: Pack | undefined;

provideWords(isolating((key, substitutions) => browser.i18n.getMessage(key, substitutions)));
setDirection(document);
document.title = say('writeTitle');
begin().catch((error) =>
  draw({ kind: 'failed', fault: faultIn(error), selected: draft?.selected ?? '', language: draft?.language ?? '' }),
);

async function begin(): Promise<void> {
  if (name === 'private' || browser.extension.inIncognitoContext) return draw({ kind: 'private' });
  draft = await readDraft(name);
  if (draft === undefined) return draw({ kind: 'lost' });
  if (draft.selected === '') return draw({ kind: 'nothing' });
  own = await ownPackOf(draft.language);
  const { selected, language, source, known } = draft;
  const claims = own?.claims ?? [];
  const spotted = claims.filter(({ id }) => known.some(({ pack, claim }) => pack === own?.id && claim === id));
  const likely = [...new Set([...spotted, ...likelyClaims(claims, selected, offered)])].slice(0, offered);
  const fields = fieldsOf(source);
  draw({
    kind: 'writing',
    draft: {
      selected,
      language,
      source: fields,
      elsewhere: known.filter(({ pack }) => !isOwnPack(pack)),
    },
    likely: likely.map(shown),
    spotted: spotted.find(({ id }) => !isTaken(id, fields))?.id,
    claims: claims.length,
    saving: false,
  });
}

/** What the form begins with: what the reader's pack has of the source, and what else its page says. */
function fieldsOf(source: Draft['source']): SourceFields {
  const { headline = '', outlet = '', url = '', published = '' } = source;
  const known = own?.sources.find((other) => isSameSource(other, { headline, url: url || undefined }));
  return {
    headline: known?.headline ?? headline,
    outlet: known?.outlet ?? outlet,
    url: known?.url ?? url,
    published: known?.published?.slice(0, 10) ?? published,
  };
}

/** Rejects where the storage, or the pack in it, cannot be read: what is written then could not be stored. */
async function ownPackOf(language: string): Promise<Pack | undefined> {
  const first = await store.readPack(ownPackId);
  const id = first === undefined || language === '' ? ownPackId : ownPackFor(language, first.language);
  return id === ownPackId ? first : store.readPack(id);
}

function shown({ id, statement, reports }: Claim): ClaimShown {
  return { id, statement, reports: reports.length };
}

function search(typed: string): ClaimShown[] {
  const query = queryOf(typed);
  const found = own?.claims.filter((claim) => holds(claim, query)) ?? [];
  return found.slice(0, offered).map(shown);
}

function isTaken(claim: string, source: SourceFields): boolean {
  return own !== undefined && isReportedBy(own, claim, writtenSource(source));
}

function writtenSource({ headline, outlet, url, published }: SourceFields): WrittenSource {
  const said = Object.entries({ outlet, url, published }).filter(([, value]) => value.trim() !== '');
  return { headline: headline.trim(), ...Object.fromEntries(said.map(([field, value]) => [field, value.trim()])) };
}

async function save(values: WriteValues): Promise<void> {
  if (state.kind !== 'writing' || draft === undefined) return;
  const form = state;
  draw({ ...form, saving: true, fault: undefined });
  const id = crypto.randomUUID();
  const claim = values.claim || id;
  let pack: string = ownPackId;
  try {
    await changeOwnPack(
      store,
      (before) => {
        pack = before.id;
        return withReport(named(before, ownPackNames(before)), written(values, form.draft.source), id);
      },
      draft.language === '' ? undefined : { language: draft.language },
    );
  } catch (error) {
    draw({ ...form, saving: false, fault: faultIn(error) });
    return;
  }
  // Whatever happens now, it is stored.
  await dropDraft(name);
  await send('packsChanged').catch(() => undefined);
  const unseen = await showInPage(draft.tabId, pack, claim);
  // Also where it closes: a browser may refuse to close a tab.
  draw({ kind: 'saved', unseen });
  if (unseen === undefined) await close();
}

/** @param begun what the form began with of the source: what is other now was corrected */
function written(values: WriteValues, begun: SourceFields): Written {
  const { claim, statement, summary, relation, quote } = values;
  const isNew = claim === '' || relation === '';
  return {
    claim: isNew ? { kind: 'new', statement: statement.trim() } : { kind: 'known', id: claim, relation },
    source: writtenSource(values),
    corrected: SOURCE_FIELDS.filter((field) => values[field].trim() !== begun[field].trim()),
    summary: (isNew ? statement : summary).trim(),
    quote: quote.trim() || undefined,
  };
}

/** The browser goes back to the page that opened this one. */
async function close(): Promise<void> {
  await dropDraft(name);
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

function draw(news: WriteState): void {
  state = news;
  render(
    <Write
      state={state}
      actions={{
        search,
        isTaken,
        save: (values) => void save(values),
        close: () => void close(),
        openOptions: () => void browser.runtime.openOptionsPage(),
      }}
    />,
    root as HTMLElement,
  );
}
