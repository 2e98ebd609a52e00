import { beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../../test/pages/views.ts';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { MatchView } from '../../spotting/match-view.ts';
import { catalogue } from '../catalogue.ts';
import { provideWords } from '../words.ts';
import { matchesToMarkdown } from './matches-to-markdown.ts';

beforeAll(() => provideWords(catalogue(messages)));

const view = views.source?.[0] as MatchView;
const page = {
  url: 'https://news.example/story?id=1',
  title: 'What the *two* notes said',
  quotes: [{ key: view.key, exact: view.match.quote }],
};

describe('matchesToMarkdown', () => {
  it('is the page, and each claim with its sources', () => {
    const lines = matchesToMarkdown(page, [view, { ...view, key: 'gone' }]).split('\n');
    expect(lines).toEqual([
      '# [What the \\*two\\* notes said](<https://news.example/story?id=1>)',
      '',
      `## ${view.statement}`,
      '',
      expect.stringMatching(/^\*\*\S.*\*\*$/),
      '',
      '> where in recent months at least 1,500 civilians have been killed in US-led coalition airstrikes',
      '>',
      expect.stringMatching(/^> \[What the \\\*two\\\* notes said\]\(<https:/),
      '',
      '> at least 1,500 civilians were killed in recent months',
      '>',
      '> Russia Calls on the US to Reconsider Strategy in Syria',
      '',
    ]);
  });

  it('shows text as text', () => {
    const hostile = { ...view, statement: '<img src=x>\n# [a](javascript:b) &lt;' };
    const [, , heading] = matchesToMarkdown({ ...page, title: '1. one', url: 'javascript:a' }, [hostile]).split('\n');
    expect(heading).toBe('## \\<img src=x\\> \\# \\[a\\](javascript:b) \\&lt;');
    expect(matchesToMarkdown({ ...page, title: '- list', url: 'javascript:a' }, [])).toBe('# \\- list\n');
  });
});
