/** Leads one import after the other through its steps: files read, preview, the reader's word, kept or dropped; shows nothing itself. */
import type { PageText } from '../../article/outline.ts';
import type { StructuredData } from '../../claims/claim-review/read-reviews.ts';
import { faultIn } from '../../claims/fault-error.ts';
import type { Candidate, ImportStep } from '../../claims/importing.ts';
import type { AskForRoom } from '../room.ts';
import { type ImportSession, startImport } from './import-session.ts';
import type { FromImporter, ImportFile, ImportWords } from './protocol.ts';
import { savedPageText } from './saved-page.ts';

export interface ImportFlowOptions {
  readonly words: () => ImportWords;
  readonly show: (step: ImportStep) => void;
  /** The data of a saved page, out of its text. */
  readonly dataOf: (html: string) => StructuredData;
  /** The page that the reader came from; undefined where there is none that can be read. */
  readonly pageToTry: () => Promise<PageText | undefined>;
  /** Whether the reader is shown matches that are only likely. */
  readonly alsoLikely: () => boolean;
  /** Version of a pack that the reader has. */
  readonly versionOf: (id: string) => string | undefined;
  readonly askForRoom: AskForRoom;
  /** The packs are the reader's now. */
  readonly kept: () => void;
}

export interface ImportFlow {
  /** Reads files; an import that waits for the reader's word is dropped. Throws where one is under way. */
  start(files: readonly File[]): Promise<void>;
  keep(): void;
  cancel(): void;
}

/** Nothing is kept before `keep`. */
export function createImportFlow(options: ImportFlowOptions): ImportFlow {
  const { show } = options;
  let session: ImportSession | undefined;
  let step: ImportStep | undefined;

  const go = (next: ImportStep): void => {
    step = next;
    show(next);
  };

  const tryPage = async (of: ImportSession): Promise<void> => {
    const page = await options.pageToTry().catch(() => undefined);
    if (page === undefined || session !== of || step?.kind !== 'ready') return;
    go({ ...step, trial: 'under way' });
    of.tryOn(page, options.alsoLikely());
  };

  const hear = (news: FromImporter): void => {
    switch (news.kind) {
      case 'ready':
        go({ ...news, candidates: news.candidates.map((one) => ({ ...one, replaces: options.versionOf(one.id) })) });
        if (session !== undefined && news.candidates.length > 0) void tryPage(session);
        return;
      case 'tried':
        if (step?.kind === 'ready') go({ ...step, trial: news.trial });
        return;
      case 'reading':
      case 'keeping':
        // What comes in while it ends is old.
        if (step?.kind !== 'cancelling') go(news);
        return;
      case 'room': {
        const of = session;
        void options.askForRoom(news.allowed, news.upTo).then((yes) => of?.allowRoom(yes));
        return;
      }
      case 'kept':
        session = undefined;
        go({ kind: 'added', packs: candidates });
        options.kept();
        return;
      default:
        session = undefined;
        go(news);
    }
  };

  let candidates: readonly Candidate[] = [];
  /** The start that is under way before there is a session. */
  let starting: object | undefined;
  return {
    start: async (files) => {
      if (step?.kind === 'reading' || step?.kind === 'keeping' || step?.kind === 'cancelling') return;
      const dropped = session;
      session = undefined;
      dropped?.cancel();
      const [first] = files;
      if (first === undefined) return;
      const mine = {};
      starting = mine;
      go({ kind: 'reading', file: first.name, number: 1, files: files.length, bytes: 0, size: first.size, claims: 0 });
      try {
        const read = await Promise.all(files.map((file) => fileFor(file, options.dataOf)));
        if (starting !== mine) return;
        const started: ImportSession = startImport(read, options.words(), (news) => {
          // An import that was dropped for another has nothing more to say.
          if (session === started) hear(news);
        });
        session = started;
      } catch (error) {
        if (starting === mine) go({ kind: 'failed', fault: faultIn(error) });
      }
    },
    keep: () => {
      if (step?.kind !== 'ready' || session === undefined) return;
      candidates = step.candidates;
      const claims = candidates.reduce((sum, one) => sum + one.claims, 0);
      go({ kind: 'keeping', done: 0, claims });
      session.keep();
    },
    cancel: () => {
      if (session === undefined) {
        if (step?.kind !== 'reading') return;
        starting = undefined;
        go({ kind: 'cancelled' });
        return;
      }
      go({ kind: 'cancelling' });
      session.cancel();
    },
  };
}

async function fileFor(file: File, dataOf: ImportFlowOptions['dataOf']): Promise<ImportFile> {
  const html = await savedPageText(file);
  return { name: file.name, modified: file.lastModified, content: html === undefined ? file : dataOf(html) };
}
