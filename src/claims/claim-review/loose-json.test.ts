import { describe, expect, it } from 'vitest';
import { parseLooseJson } from './loose-json.ts';

const value = { a: 'b // <!-- ]]>' };
const json = JSON.stringify(value);

describe('what JSON is wrapped in', () => {
  it.each([
    [`<!-- ${json} -->`],
    [`<!--\n${json}\n//-->`],
    [`<!--\n${json}\n// -->`],
    [`//<![CDATA[\n${json}\n//]]>`],
    [`// <![CDATA[\n${json}\n// ]]>;`],
    [`/* <![CDATA[ */ ${json} /* ]]> */`],
    [`<![CDATA[${json}]]>`],
    [`\uFEFF\uFEFF ${json};\uFEFF //`],
  ])('is left out: %j', (text) => {
    expect(parseLooseJson(text).value).toEqual(value);
  });

  it.each([[''], ['\uFEFF \n'], ['<!-- -->'], ['//'], [';;']])('may be all there is: %j', (text) => {
    expect(parseLooseJson(text).fault?.code).toBe('jsonEmpty');
  });
});

describe('commas', () => {
  it.each([
    ['[1, 2, ]', [1, 2]],
    ['[1,,\n,]', [1]],
    ['{"a": [1,], }', { a: [1] }],
    ['{"a": ",]"}', { a: ',]' }],
  ])('before a closing bracket are left out: %j', (text, read) => {
    expect(parseLooseJson(text).value).toEqual(read);
  });

  it('between values are not', () => {
    expect(parseLooseJson('[1,,2]').fault?.code).toBe('jsonBroken');
  });
});

/** Each of these took an hour or more: an expression tried them in as many ways as there are runs of them. */
describe('a text that is made to take long', () => {
  const many = 300_000;
  it.each([
    ['byte order marks', `{"@type":"ClaimReview"${'\uFEFF'.repeat(many)}x`],
    ['blanks', `{"@type":"ClaimReview"${' '.repeat(many)}x`],
    ['slashes', `{"@type":"ClaimReview"${'//'.repeat(many)}x`],
    ['slashes and blanks', `{"@type":"ClaimReview"${'// '.repeat(many)}x`],
    ['marks of comments', `{"@type":"ClaimReview"${'-->'.repeat(many)}x`],
    ['openings', `${'<!-- //'.repeat(many)}x`],
    ['commas', `{"@type":"ClaimReview"${','.repeat(many)}x`],
  ])('is refused at once: %s', (_, text) => {
    expect(parseLooseJson(text).fault?.code).toBe('jsonBroken');
  });
});
