import { afterEach, expect, it, vi } from 'vitest';
import { notesOf } from './page-notes.ts';
import { htmlOf, pageOf } from './test-page.ts';

afterEach(() => vi.unstubAllGlobals());

it('notes what structured data notes: JSON-LD with a character set, and a link that is canonical among others', () => {
  const page = pageOf(
    htmlOf(
      '<p>Words.</p>',
      `<link rel="alternate Canonical" href="https://news.example/story">
       <script type="Application/LD+JSON; charset=utf-8">{"@type": "NewsArticle"}</script>
       <script type="text/javascript">0</script>`,
    ),
  );
  vi.stubGlobal('HTMLLinkElement', page.querySelector('link')?.constructor);
  // What a document without a window lacks.
  Object.assign(page, { location: { href: 'https://news.example/story?from=front' }, getSelection: () => null });
  const notes = notesOf(page);
  expect(notes.data).toEqual(['{"@type": "NewsArticle"}']);
  expect(notes.canonical).toBe('https://news.example/story');
});
