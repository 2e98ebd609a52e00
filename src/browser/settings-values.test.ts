import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from './settings-schema.ts';
import {
  changedFields,
  defaultSettings,
  isUnwanted,
  type Settings,
  settingsFrom,
  settingsKeys,
  switchAt,
} from './settings-values.ts';

describe('settingsFrom', () => {
  it('has defaults for what is absent', () => {
    expect(settingsFrom({})).toEqual(defaultSettings);
  });

  it('falls back field by field: an ill-typed one does not take the others with it', () => {
    expect(settingsFrom({ enabled: 'no', sitesOff: ['a.example'] })).toEqual({
      ...defaultSettings,
      sitesOff: ['a.example'],
    });
    expect(settingsFrom({ strength: 'loud', sensitivity: 'likely' })).toEqual({
      ...defaultSettings,
      sensitivity: 'likely',
    });
  });

  it('keeps the sound entries of a list: a site that the reader forbade stays forbidden', () => {
    expect(settingsFrom({ enabled: false, sitesOff: ['a.example', 5] })).toEqual({
      ...defaultSettings,
      enabled: false,
      sitesOff: ['a.example'],
    });
  });

  it('reads what version 0.1.0 stored: its two fields stay, those that came later have their defaults', () => {
    expect(settingsFrom({ enabled: false, sitesOff: ['a.example', 'b.example'] })).toEqual({
      enabled: false,
      sitesOff: ['a.example', 'b.example'],
      packsOff: [],
      strength: 'normal',
      sensitivity: 'sure',
      mutedClaims: [],
      notSame: [],
    });
  });

  it('keeps the sound ones of the claims that are not wanted', () => {
    const mutedClaims = [{ pack: 'p', claim: 'c' }];
    const wrong = [null, 'p', { pack: 1, claim: 'c' }, { pack: 'p' }];
    expect(settingsFrom({ mutedClaims: [...wrong, ...mutedClaims], notSame: mutedClaims })).toEqual({
      ...defaultSettings,
      mutedClaims,
    });
    expect(settingsFrom({ mutedClaims: {} }).mutedClaims).toEqual([]);
  });

  it('makes settings of anything', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...settingsKeys), fc.anything()), (stored) => {
        expect(v.is(settingsSchema, settingsFrom(stored))).toBe(true);
      }),
    );
  });
});

describe('changedFields', () => {
  const settings: Settings = { ...defaultSettings, sitesOff: ['a.example'] };

  it('has only the field that changes, and none where nothing does', () => {
    expect(changedFields(settings, { kind: 'all', on: false })).toEqual({ enabled: false });
    expect(changedFields(settings, { kind: 'all', on: true })).toEqual({});
    expect(changedFields(settings, { kind: 'toggle-all' })).toEqual({ enabled: false });
    expect(changedFields(settings, { kind: 'site', site: 'b.example', on: false })).toEqual({
      sitesOff: ['a.example', 'b.example'],
    });
    expect(changedFields(settings, { kind: 'site', site: 'a.example', on: false })).toEqual({});
    expect(changedFields(settings, { kind: 'site', site: 'a.example', on: true })).toEqual({ sitesOff: [] });
  });

  it('switches packs, and takes the other choices', () => {
    expect(changedFields(settings, { kind: 'pack', pack: 'p', on: false })).toEqual({ packsOff: ['p'] });
    expect(changedFields({ ...settings, packsOff: ['p', 'q'] }, { kind: 'pack', pack: 'p', on: true })).toEqual({
      packsOff: ['q'],
    });
    expect(changedFields(settings, { kind: 'pack', pack: 'p', on: true })).toEqual({});
    expect(changedFields(settings, { kind: 'strength', strength: 'asked' })).toEqual({ strength: 'asked' });
    expect(changedFields(settings, { kind: 'strength', strength: 'normal' })).toEqual({});
    expect(changedFields(settings, { kind: 'sensitivity', sensitivity: 'likely' })).toEqual({ sensitivity: 'likely' });
    expect(changedFields(settings, { kind: 'sensitivity', sensitivity: 'sure' })).toEqual({});
    expect(changedFields(settings, { kind: 'restore', settings: defaultSettings })).toEqual(defaultSettings);
  });

  it('after switching a site, it is switched so, and no other site otherwise than before', () => {
    const sites = fc.uniqueArray(fc.domain());
    fc.assert(
      fc.property(sites, fc.domain(), fc.boolean(), (sitesOff, site, on) => {
        const before: Settings = { ...defaultSettings, sitesOff };
        const after = { ...before, ...changedFields(before, { kind: 'site', site, on }) };
        expect(switchAt(after, site)).toBe(on ? 'on' : 'site-off');
        for (const other of sitesOff.filter((name) => name !== site)) expect(switchAt(after, other)).toBe('site-off');
      }),
    );
  });
});

describe('claims that the reader does not want', () => {
  const claim = { pack: 'p', claim: 'c' };
  const words = { ...claim, quote: 'the old bridge was closed' };

  it('are muted everywhere, and shown again', () => {
    const muted = { ...defaultSettings, ...changedFields(defaultSettings, { kind: 'mute', ...claim, on: true }) };
    expect(muted.mutedClaims).toEqual([claim]);
    expect(isUnwanted(muted, words)).toBe(true);
    expect(isUnwanted(muted, { ...words, pack: 'q' })).toBe(false);
    expect(changedFields(muted, { kind: 'mute', ...claim, on: true })).toEqual({});
    expect(changedFields(muted, { kind: 'mute', ...claim, on: false })).toEqual({ mutedClaims: [] });
    expect(changedFields(defaultSettings, { kind: 'mute', ...claim, on: false })).toEqual({});
  });

  it('are told apart from the same claim in other words', () => {
    const marked = { ...defaultSettings, ...changedFields(defaultSettings, { kind: 'not-same', ...words, on: true }) };
    expect(marked.notSame).toEqual([words]);
    expect(isUnwanted(marked, words)).toBe(true);
    expect(isUnwanted(marked, { ...words, quote: 'the bridge was shut' })).toBe(false);
    expect(changedFields(marked, { kind: 'not-same', ...words, on: false })).toEqual({ notSame: [] });
  });
});

describe('switchAt', () => {
  it('tells the two switches apart', () => {
    const settings: Settings = { ...defaultSettings, sitesOff: ['a.example'] };
    expect(switchAt(settings, 'a.example')).toBe('site-off');
    expect(switchAt(settings, 'www.a.example')).toBe('on');
    expect(switchAt({ ...settings, enabled: false }, 'b.example')).toBe('off');
  });
});
