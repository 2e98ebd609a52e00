import { describe, expect, it, vi } from 'vitest';
import type { MatchView } from '../spotting/match-view.ts';
import { createFindings, type Found } from './findings.ts';

/** Only the number of views matters here. */
const views = (count: number) => new Array<MatchView>(count);
const found = (status: Found['status'], count = 0): Found => ({ status, views: views(count), took: 0 });

describe('createFindings', () => {
  it('shows a badge when the number of matches is another, and none for a page that never had one', () => {
    const showBadge = vi.fn();
    const findings = createFindings(showBadge);
    findings.tell(found('reading'));
    findings.tell(found('no-article'));
    findings.showBadgeAgain();
    expect(showBadge).not.toHaveBeenCalled();
    findings.tell(found('done', 3));
    findings.tell(found('reading', 3));
    findings.tell(found('done', 2));
    findings.tell(found('site-off'));
    expect(showBadge.mock.calls).toEqual([[3], [2], [null]]);
  });

  it('shows the badge again when asked to', () => {
    const showBadge = vi.fn();
    const findings = createFindings(showBadge);
    findings.tell(found('done', 3));
    findings.showBadgeAgain();
    expect(showBadge.mock.calls).toEqual([[3], [3]]);
  });

  it('tells all who wait when the page is read, and at once those who ask later', async () => {
    const findings = createFindings(() => undefined);
    const settled = vi.fn();
    const both = [findings.settled().then(settled), findings.settled().then(settled)];
    findings.tell(found('reading', 1));
    await Promise.resolve();
    expect(settled).not.toHaveBeenCalled();
    findings.tell(found('done', 2));
    await Promise.all(both);
    expect(settled.mock.calls).toEqual([[findings.now()], [findings.now()]]);
    expect(await findings.settled()).toBe(findings.now());
  });
});
