import { describe, expect, it } from 'vitest';
import { oneSettingsChange } from './settings-change.ts';

describe('oneSettingsChange', () => {
  it.each([{ kind: 'all', on: false }, { kind: 'toggle-all' }, { kind: 'site', site: 'news.example', on: true }])(
    'takes $kind',
    (change) => expect(oneSettingsChange([change])).toEqual([change]),
  );

  it.each([undefined, null, { kind: 'none' }, { kind: 'all' }, { kind: 'site', site: '', on: true }])(
    'refuses %j',
    (change) => expect(() => oneSettingsChange([change])).toThrow('change of settings'),
  );

  it('refuses a second argument', () => {
    expect(() => oneSettingsChange([{ kind: 'toggle-all' }, 1])).toThrow('one argument');
  });
});
