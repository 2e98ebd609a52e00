/** Runs axe on a page; what counts as a violation is axe's word, by its rules for WCAG 2.2 AA and good practice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Every violation on the page, or inside what matches `within`, as `rule: help (selectors)`; empty where there is none.
 * @param rules `colour`: only the rules that look at colours, for another colour scheme of a page whose other rules have been held
 */
export async function violations(page: Page, within = ':root', rules: 'all' | 'colour' = 'all'): Promise<string[]> {
  // Evaluated by the driver, so that no page's policy against scripts keeps it out; once a page, for it is half a megabyte.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(source);
  const runOnly = rules === 'colour' ? { runOnly: ['cat.color'] } : {};
  const results = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify({ resultTypes: ['violations'], ...runOnly })})`,
  )) as AxeResults;
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}
