import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withReport } from '../claims/own-claims.ts';
import { emptyOwnPack, named, withSharedId } from '../claims/own-pack.ts';
import type { Claim, Pack } from '../claims/types.ts';
import { createClaimEditor } from './claim-editor.ts';

beforeAll(() => vi.stubGlobal('navigator', { locks: { request: (_: string, use: () => Promise<unknown>) => use() } }));
afterAll(() => vi.unstubAllGlobals());

const names = { title: 'Meine Aussagen', description: 'Meine', author: 'Ich', licence: 'Keine' };
const source = { headline: 'Ferry cancelled', url: 'https://news.example/ferry' };
const pack = withReport(
  withSharedId(
    { ...named(emptyOwnPack('own', 'de', '2024-01-01'), names), version: '7', aliases: [['Fähre', 'Schiff']] },
    '0'.repeat(32),
  ),
  { claim: { kind: 'new', statement: 'No ferry.' }, source, summary: 'No ferry.' },
  'x1',
);

function storeOf(first: Pack) {
  const kept = new Map([[first.id, first]]);
  return {
    kept,
    readPack: async (id: string) => kept.get(id),
    keepPack: async (one: Pack) => void kept.set(one.id, one),
    dropPack: async (id: string) => void kept.delete(id),
  };
}

describe('the claim editor', () => {
  it('deletes the last claim with its pack, and puts both back as they were', async () => {
    const store = storeOf(pack);
    const editor = createClaimEditor(store);
    await editor.remove('own', 'x1');
    expect(store.kept.size).toBe(0);
    expect(editor.last()).toEqual({ kind: 'deleted', statement: 'No ferry.' });
    await editor.undo();
    expect(editor.last()?.kind).toBe('restored');
    expect({ ...store.kept.get('own'), updated: '' }).toEqual({ ...pack, version: '8', updated: '' });
    await editor.undo();
    expect(store.kept.get('own')?.claims).toHaveLength(1);
  });

  it('edits a claim, and takes that back without what was written meanwhile', async () => {
    const store = storeOf(pack);
    const editor = createClaimEditor(store);
    const claim = pack.claims[0] as Claim;
    await editor.edit('own', { claim, sources: pack.sources }, { ...claim, statement: 'A ferry.' }, []);
    expect(store.kept.get('own')?.claims[0]?.statement).toBe('A ferry.');
    const more = withReport(
      store.kept.get('own') as Pack,
      { claim: { kind: 'new', statement: 'More.' }, source, summary: 'More.' },
      'x2',
    );
    await store.keepPack(more);
    await editor.undo();
    expect(store.kept.get('own')?.claims.map(({ statement }) => statement)).toEqual(['No ferry.', 'More.']);
  });

  it('takes an edit back without what came to that claim since', async () => {
    const store = storeOf(pack);
    const editor = createClaimEditor(store);
    const claim = pack.claims[0] as Claim;
    const sources = pack.sources;
    await editor.edit('own', { claim, sources }, { ...claim, statement: 'No fery.' }, sources);
    const reported = withReport(
      store.kept.get('own') as Pack,
      {
        claim: { kind: 'known', id: 'x1', relation: 'agree' },
        source: { headline: 'Sea closed', url: 'https://b.example/sea' },
        summary: 'Closed.',
        quote: 'The sea is closed.',
      },
      'x2',
    );
    const corrected = withReport(
      reported,
      {
        claim: { kind: 'new', statement: 'Another.' },
        source: { ...source, headline: 'Ferry cancelled again' },
        corrected: ['headline'],
        summary: 'Another.',
      },
      'x3',
    );
    await store.keepPack(corrected);
    await editor.undo();
    const now = store.kept.get('own');
    expect(now?.claims[0]).toEqual({ ...reported.claims[0], statement: 'No ferry.' });
    expect(now?.sources.map(({ headline }) => headline)).toEqual(['Ferry cancelled again', 'Sea closed']);
    expect(now?.claims).toHaveLength(2);
  });

  it('takes an edit of a claim back that was removed since', async () => {
    const store = storeOf(pack);
    const editor = createClaimEditor(store);
    const claim = pack.claims[0] as Claim;
    await editor.edit('own', { claim, sources: pack.sources }, { ...claim, statement: 'A ferry.' }, pack.sources);
    await createClaimEditor(store).remove('own', 'x1');
    await editor.undo();
    expect(store.kept.get('own')?.claims.map(({ statement }) => statement)).toEqual(['No ferry.']);
  });

  it('rejects for a claim that is gone, and says nothing was done', async () => {
    const editor = createClaimEditor(storeOf(pack));
    await expect(editor.remove('own', 'x9')).rejects.toThrow('removed meanwhile');
    expect(editor.last()).toBeUndefined();
  });
});
