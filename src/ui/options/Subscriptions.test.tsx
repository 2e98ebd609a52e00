import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { Subscriptions } from './Subscriptions.tsx';
import type { SubscriptionActions, SubscriptionRow } from './subscription-state.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const row: SubscriptionRow = {
  url: 'https://packs.example/a.json',
  confirmed: true,
  updates: 'apply',
  title: 'The harbour',
  hasPack: true,
  due: 0,
};

beforeAll(() => {
  provideWords(catalogue(messages));
  vi.stubGlobal('document', document);
});
afterAll(() => vi.unstubAllGlobals());

describe('a subscription that is being checked', () => {
  it('says so once; how far that is stands where it is not read out', () => {
    const parent = document.createElement('div');
    const said = (bytes: number): string | undefined => {
      draw(parent, { ...row, fetching: { bytes, parts: { there: 2, all: 9 } } });
      return parent.querySelector('[role="status"]')?.textContent ?? undefined;
    };
    expect(said(1_000_000)).toBe('Checking…');
    expect(said(2_000_000)).toBe('Checking…');
    expect(parent.textContent).toContain('Fetching: 2 MB; 2 of 9 parts received');
  });

  it('keeps the focus on the button, which does nothing meanwhile', () => {
    const parent = document.createElement('div');
    const check = vi.fn();
    const button = () => parent.querySelector<HTMLButtonElement>('[aria-label^="Check now"]');
    draw(parent, row, check);
    button()?.click();
    draw(parent, { ...row, fetching: { bytes: 0 } }, check);
    button()?.click();
    expect(check).toHaveBeenCalledTimes(1);
    expect(button()?.hasAttribute('disabled')).toBe(false);
    expect(button()?.getAttribute('aria-disabled')).toBe('true');
  });
});

function draw(parent: Element, shown: SubscriptionRow, checkSubscription: () => void = () => undefined): void {
  const actions = { checkSubscription } as unknown as SubscriptionActions;
  render(<Subscriptions rows={[shown]} actions={actions} />, parent);
}
