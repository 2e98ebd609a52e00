import { describe, expect, it } from 'vitest';
import { oneSettingsChange } from './settings-change.ts';
import { defaultSettings } from './settings-values.ts';

describe('oneSettingsChange', () => {
  it.each([
    { kind: 'all', on: false },
    { kind: 'toggle-all' },
    { kind: 'site', site: 'news.example', on: true },
    { kind: 'pack', pack: 'a-pack', on: false },
    { kind: 'strength', strength: 'asked' },
    { kind: 'sensitivity', sensitivity: 'likely' },
    { kind: 'restore', settings: defaultSettings },
  ])('takes $kind', (change) => expect(oneSettingsChange([change])).toEqual([change]));

  it.each([
    undefined,
    null,
    { kind: 'none' },
    { kind: 'all' },
    { kind: 'site', site: '', on: true },
    { kind: 'strength', strength: 'loud' },
    { kind: 'sensitivity' },
    { kind: 'restore', settings: { ...defaultSettings, sitesOff: ['news.example', 5] } },
    { kind: 'restore', settings: { enabled: true } },
  ])('refuses %j', (change) => expect(() => oneSettingsChange([change])).toThrow('change of settings'));

  it('takes no field into the settings that they do not have', () => {
    const [change] = oneSettingsChange([{ kind: 'restore', settings: { ...defaultSettings, migratedUntil: '9' } }]);
    expect(change).toEqual({ kind: 'restore', settings: defaultSettings });
  });

  it('refuses a second argument', () => {
    expect(() => oneSettingsChange([{ kind: 'toggle-all' }, 1])).toThrow('one argument');
  });
});
