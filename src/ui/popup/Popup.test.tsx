import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { views } from '../../../test/pages/views.ts';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { faultAt } from '../../claims/faults.ts';
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { Harvest } from './Harvest.tsx';
import { Popup } from './Popup.tsx';
import type { PopupPage, PopupState } from './state.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const found: PopupPage = { kind: 'found', views: views.several ?? [], took: 41.7 };

beforeAll(() => {
  provideWords(catalogue(messages));
  vi.stubGlobal('document', document);
});
afterAll(() => vi.unstubAllGlobals());

describe('Popup', () => {
  it('lists the matches in order, with their relation and the words of the page', () => {
    const popup = drawn(found);
    expect(texts(popup, 'h2')).toEqual(['2 known claims on this page']);
    expect(texts(popup, '.took').join()).toContain('Looked up in 42 ms');
    expect(texts(popup, '.chip')).toEqual(['1 told differently here', '1 differing']);
    expect(texts(popup, '.packs')).toEqual(['From the pack “Two notes from Moscow, December 2018” · ']);
    expect(texts(popup, '.relation')).toEqual([
      'Same figure, different place and someone else named',
      'This page gives a different figure from both sources',
    ]);
    expect(texts(popup, '.words')[1]).toBe(
      'some 60,000 Syrians are still stranded in the Rukban camp, in the Jordanian desert',
    );
  });

  it('marks the words of the page as being in the language of the pack', () => {
    const languages = [...drawn(found).querySelectorAll('.match .words')].map((one) => one.getAttribute('lang'));
    expect(languages).toEqual(['en', 'en']);
  });

  it('says something else for every other state', () => {
    const kinds = ['no-article', 'hushed', 'site-off', 'off', 'not-allowed', 'reload', 'reading', 'failed'] as const;
    const pages: PopupPage[] = [
      { kind: 'nothing', took: 3 },
      ...kinds.map((kind) => ({ kind })),
      ...(['pdf', 'store', 'browser', 'other'] as const).map((what) => ({ kind: 'unreadable' as const, what })),
    ];
    const headings = pages.flatMap((page) => texts(drawn(page), '[role="status"] h2'));
    expect(new Set(headings).size).toBe(pages.length);
  });

  it('offers no switch in a private window, and says why', () => {
    const popup = drawn(found, { privateWindow: true });
    const usable = (shown: Element): boolean[] =>
      [...shown.querySelectorAll('[role="switch"]')].map((one) => !one.hasAttribute('disabled'));
    // Hushing a tab is not written anywhere.
    expect(usable(popup)).toEqual([false, false, true]);
    expect(texts(popup, '.private')).toHaveLength(1);
    expect(usable(drawn(found))).toEqual([true, true, true]);
  });

  it('says that the page has changed where a claim was chosen that is no longer there', () => {
    expect(texts(drawn(found, { changed: true }), '[role="alert"]')).toEqual([messages.popupChanged.message]);
    expect(texts(drawn({ kind: 'nothing', took: 1 }, { changed: true }), '[role="alert"]')).toEqual(['']);
  });

  it('says that a choice could not be stored, and goes on showing what it showed', () => {
    const fault = faultAt('', 'diskFull');
    const popup = drawn(found, { notStored: { fault, partly: false } });
    expect(texts(popup, '[role="alert"]')).toEqual([
      'That did not work. Nothing was changed. There is no room left on the disk. Make some, and try again.',
    ]);
    const partly = drawn(found, { notStored: { fault, partly: true } });
    expect(texts(partly, '[role="alert"]').join()).toMatch(/^Only some of it was kept\. There is no room/);
    expect(texts(popup, '.words')).toHaveLength(2);
    expect(texts(drawn(found), '[role="alert"]')).toEqual(['']);
  });

  it('has no site switch where there is no site, or where all is off', () => {
    expect(texts(drawn({ kind: 'unreadable', what: 'pdf' }, { site: undefined }), 'footer [role="switch"]')).toEqual(
      [],
    );
    expect(texts(drawn({ kind: 'off' }, { on: false }), 'footer [role="switch"]')).toEqual([]);
    expect(texts(drawn(found), 'footer [role="switch"]')).toEqual(['On news.example', 'In this tab']);
    expect(texts(drawn({ kind: 'site-off' }, { siteOn: false }), 'footer [role="switch"]')).toEqual([
      'On news.example',
    ]);
  });

  it('offers the fact-checks of a page, and says that they are kept', () => {
    const claim = (id: string) => ({
      id,
      statement: `Statement ${id}.`,
      ratings: [{ rating: 'False', outlet: 'Example Checks', elsewhere: 'checks.example' }, { rating: 'Half true' }],
    });
    const claims = ['a', 'b', 'c', 'd'].map(claim);
    const offered = drawn({ kind: 'nothing', took: 1 }, { harvest: { host: 'news.example', claims, kept: false } });
    expect(texts(offered, '.harvest :is(h2, details > p, button)')).toEqual([
      'This page carries 4 fact-checks',
      'And 2 more.',
      'Keep these 4 in my claims',
    ]);
    expect(texts(offered, '.harvest li')[0]).toBe(
      'Statement a.Example Checks rates it “False”So says news.example; the fact-check itself should be on checks.example.Fact-checked: rated “Half true”',
    );
    const kept = drawn(
      { kind: 'nothing', took: 1 },
      { harvest: { host: 'news.example', claims: [claim('a')], kept: true } },
    );
    expect(texts(kept, '.harvest button')).toEqual([]);
    expect(texts(kept, '.harvest .good').join()).toContain('Kept');
    const isPrivate = drawn(
      { kind: 'nothing', took: 1 },
      { harvest: { host: 'news.example', claims, kept: false }, privateWindow: true },
    );
    expect(isPrivate.querySelector('.harvest button')?.hasAttribute('disabled')).toBe(true);
    expect(
      drawn({ kind: 'nothing', took: 1 }, { harvest: { host: 'news.example', claims: [], kept: false } }).querySelector(
        '.harvest',
      ),
    ).toBeNull();
  });

  it('gives the focus to the word that fact-checks are kept, where the reader pressed for it', () => {
    const claims = [{ id: 'a', statement: 'A.', ratings: [{ rating: 'False' }] }];
    const parent = document.createElement('div');
    const drawn = (kept: boolean) => {
      const harvest = { host: 'news.example', claims, kept };
      render(<Harvest offer={harvest} folded={false} disabled={false} onKeep={() => undefined} />, parent);
    };
    const focused: string[] = [];
    const focus = vi.spyOn(Object.getPrototypeOf(document.createElement('p')), 'focus');
    focus.mockImplementation(function (this: unknown) {
      focused.push((this as Element).className);
    });
    drawn(false);
    drawn(true);
    expect(focused).toEqual([]);
    drawn(false);
    parent.querySelector('button')?.click();
    drawn(true);
    expect(focused).toEqual(['good']);
    focus.mockRestore();
  });

  it('offers to reload where that helps', () => {
    const buttons = (page: PopupPage) => texts(drawn(page), '.notice button');
    expect([buttons({ kind: 'reload' }), buttons({ kind: 'no-article' })]).toEqual([['Reload the page'], []]);
  });
});

function drawn(page: PopupPage, more: Partial<PopupState> = {}): Element {
  const parent = document.createElement('div');
  const base = { site: 'news.example', on: true, siteOn: true, hushed: false, privateWindow: false };
  const nothing = () => undefined;
  const state = { ...base, ...more, ...page };
  render(
    <Popup
      state={state}
      onOpen={nothing}
      onSave={nothing}
      onToggleSite={nothing}
      onHush={nothing}
      onReload={nothing}
      onHarvest={nothing}
      onToggleAll={nothing}
      onOptions={nothing}
    />,
    parent,
  );
  return parent;
}

function texts(parent: Element, selector: string): string[] {
  return [...parent.querySelectorAll(selector)].map((element) => element.textContent ?? '');
}
