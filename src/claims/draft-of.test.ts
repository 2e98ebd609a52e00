import { describe, expect, it } from 'vitest';
import { knownIn, selectedOn } from './draft-of.ts';

const notes = {
  url: 'https://news.example/a',
  selected: ' The  ferry\nwas can\u00ADcelled. ',
  language: 'en-GB',
  headlines: ['Ferry cancelled'],
  canonical: '',
  data: [],
  metas: [],
  times: [],
};

describe('what a claim is written from', () => {
  it('is what the page tells, tidied', () => {
    expect(selectedOn(notes, { selected: 'The ferry was cancelled.' })).toEqual({
      selected: 'The ferry was cancelled.',
      language: 'en',
      source: { headline: 'Ferry cancelled', url: 'https://news.example/a' },
    });
  });

  it('is what the menu tells where the page cannot, and then has no headline', () => {
    expect(selectedOn(undefined, { selected: 'Some words', url: 'https://news.example/b' })).toEqual({
      selected: 'Some words',
      language: '',
      source: { url: 'https://news.example/b' },
    });
    expect(selectedOn({ ...notes, selected: '' }, { selected: 'In a shadow root' }).selected).toBe('In a shadow root');
  });

  it('is not the page around a frame', () => {
    const framed = selectedOn(notes, { selected: 'Framed', frame: 'https://other.example/f', url: notes.url });
    expect(framed).toEqual({ selected: 'Framed', language: '', source: { url: 'https://other.example/f' } });
  });

  it('has the language that its words show where the page declares none', () => {
    const selected = 'Die Fähre wurde nach dem Streik der Maschinisten in der Nacht zum Dienstag gestrichen.';
    expect(selectedOn({ ...notes, selected, language: '' }).language).toBe('de');
  });

  it('offers each claim that is known in these words once', () => {
    const view = (claim: string, quote: string, pack = 'p') => ({
      match: { quote, claim },
      pack: { id: pack, title: pack.toUpperCase() },
      statement: `Statement ${claim}.`,
    });
    const views = [
      view('a', 'the ferry was cancelled'),
      view('a', 'ferry was'),
      view('b', 'a bridge'),
      view('a', 'The ferry', 'q'),
    ];
    expect(knownIn(views, 'On Tuesday the ferry was cancelled')).toEqual([
      { pack: 'p', packTitle: 'P', claim: 'a', statement: 'Statement a.' },
      { pack: 'q', packTitle: 'Q', claim: 'a', statement: 'Statement a.' },
    ]);
    expect(knownIn(views, '')).toEqual([]);
  });
});
