import { describe, expect, it } from 'vitest';
import { sketch } from './sketch.ts';

function Name({ first, children }: { readonly first: string; readonly children?: string }) {
  return (
    <>
      <b>{first}</b>
      {children}
    </>
  );
}

describe('sketch', () => {
  it('calls components and keeps elements, attributes and texts', () => {
    expect(
      sketch(
        <p class="name" dir="auto">
          <Name first="Ada">Lovelace</Name>, {1815}
        </p>,
      ),
    ).toEqual([['p', { class: 'name', dir: 'auto' }, ['b', {}, 'Ada'], 'Lovelace', ', ', '1815']]);
  });

  it('leaves out what Preact does not render', () => {
    expect(sketch([null, undefined, false, true, '', 'text', [<i key="i" />]])).toEqual(['text', ['i', {}]]);
  });

  it('writes truths as HTML does, and those of ARIA in words', () => {
    expect(sketch(<button type="button" hidden disabled={false} aria-pressed={false} title={undefined} />)).toEqual([
      ['button', { type: 'button', hidden: '', 'aria-pressed': 'false' }],
    ]);
  });

  it('refuses a handler, which could not travel', () => {
    expect(() => sketch(<button type="button" onClick={() => undefined} />)).toThrow('"onClick" is no text');
  });

  it('is plain data, whatever the text', () => {
    const markup = sketch(<p>{'<img src=x onerror=alert(1)> \u2028 "'}</p>);
    expect(JSON.parse(JSON.stringify(markup))).toEqual(markup);
  });
});
