import { describe, expect, it } from 'vitest';
import { commonNames, withCommonNames } from './common-names.ts';

const groupOf = (groups: readonly (readonly string[])[], name: string): readonly string[] | undefined =>
  groups.find((group) => group.includes(name));

describe('commonNames', () => {
  it('has each name in one group, and no group of one', () => {
    const names = commonNames.flat().map((name) => name.toLowerCase());
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(commonNames.filter((group) => group.length < 2 || group.includes(''))).toEqual([]);
  });
});

describe('withCommonNames', () => {
  it('keeps the pack’s groups in their places and widens those that share a name', () => {
    const groups = withCommonNames([['Harbour Bridge'], ['Norway', 'the Norse']]);
    expect(groups.slice(0, 2)).toEqual([['Harbour Bridge'], ['Norway', 'the Norse', 'Norwegian']]);
    expect(groups.filter((group) => group.includes('Norwegian'))).toHaveLength(1);
    expect(groupOf(groups, 'Swedish')).toEqual(['Sweden', 'Swedish']);
  });

  it('meets a name whatever its article, dots and capitals', () => {
    expect(groupOf(withCommonNames([['the U.S.', 'the States']]), 'the States')).toContain('America');
  });

  it('keeps apart what the pack keeps apart', () => {
    const groups = withCommonNames([['Moscow', 'the city'], ['Russia']]);
    expect(groups.slice(0, 2)).toEqual([['Moscow', 'the city'], ['Russia']]);
    expect(groupOf(groups.slice(2), 'Kremlin')).toBeUndefined();
  });

  it('changes nothing of what it is given', () => {
    const own = [['Norway']];
    withCommonNames(own);
    expect(own).toEqual([['Norway']]);
    expect(groupOf(commonNames, 'Norway')).toEqual(['Norway', 'Norwegian']);
  });
});
