import { describe, expect, it } from 'vitest';
import { onePageText, pageTextLimits } from './page-text.ts';

const page = {
  url: 'https://news.example/a',
  headlines: ['A headline'],
  blocks: ['One paragraph.', 'Another one.'],
  languages: ['en', undefined],
};

describe('onePageText', () => {
  it('reads a page, with the nulls that a message makes of undefined languages', () => {
    expect(onePageText([page])).toEqual([page]);
    expect(onePageText([JSON.parse(JSON.stringify(page))])).toEqual([page]);
  });

  it('keeps no field that is not a page text’s', () => {
    expect(onePageText([{ ...page, more: 1 }])).toEqual([page]);
  });

  it.each([
    ['nothing', [], 'page text'],
    ['two arguments', [page, page], 'one argument'],
    ['no object', ['text'], 'page text'],
    ['a block that is no string', [{ ...page, blocks: ['a', 5] }], 'blocks.1'],
    ['too few languages', [{ ...page, languages: ['en'] }], 'languages'],
    ['another scheme', [{ ...page, url: 'javascript:void 0' }], 'http'],
  ])('refuses %s and says where', (_, args, where) => {
    expect(() => onePageText(args)).toThrow(where);
  });

  it('takes as many blocks and characters as the caps say, and not one more', () => {
    const blocks = new Array<string>(pageTextLimits.blocks).fill('');
    const languages = new Array<undefined>(pageTextLimits.blocks).fill(undefined);
    expect(onePageText([{ ...page, blocks, languages }])[0].blocks).toHaveLength(pageTextLimits.blocks);
    expect(() => onePageText([{ ...page, blocks: [...blocks, ''], languages: [...languages, undefined] }])).toThrow(
      '20,000 blocks',
    );
    const others = page.url.length + 'A headline'.length;
    const long = (length: number) => ({ ...page, blocks: ['x'.repeat(length)], languages: [undefined] });
    expect(onePageText([long(pageTextLimits.characters - others)])).toHaveLength(1);
    expect(() => onePageText([long(pageTextLimits.characters - others + 1)])).toThrow('5 million characters');
  });
});
