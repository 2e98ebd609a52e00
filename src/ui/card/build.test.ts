import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { build } from './build.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

describe('build', () => {
  it('builds elements, attributes and texts in order', () => {
    const parent = document.createElement('div');
    parent.append(...build(document, ['a ', ['b', { class: 'x' }, 'c', ['i', {}]], ' d']));
    expect(parent.innerHTML).toBe('a <b class="x">c<i></i></b> d');
  });

  it('takes no text for markup', () => {
    const parent = document.createElement('div');
    parent.append(...build(document, ['<script>alert(1)</script>', ['q', { title: '"><img>' }, '&lt;']]));
    expect(parent.children.length).toBe(1);
    expect(parent.textContent).toBe('<script>alert(1)</script>&lt;');
  });
});
