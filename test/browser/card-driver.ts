/** Clicks in the real card, inside its closed root, by the name that assistive technology is told; with the mouse, as a reader does. */
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../src/cli/browsers.ts';
import { until } from '../../src/cli/until.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Clicks the button of the open card with this name. */
export async function pressInCard(kind: BrowserKind, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const find = kind === 'chromium' ? findInChromium : findInFirefox;
  const { x, y } = await until(`button "${name}" in the card`, () => find(page, name));
  await page.mouse.click(x, y);
}

async function findInChromium(page: Page, name: string): Promise<Point | undefined> {
  const button = await page.$(`aria/${name}[role="button"]`);
  await button?.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  const box = await button?.boundingBox();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
}

/** A node as WebDriver BiDi hands it over. */
interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: unknown;
}

interface BidiConnection {
  send(
    method: string,
    parameters: unknown,
  ): Promise<{ result: { nodes?: RemoteNode[]; result?: RemoteNode & { value?: { shadowRoot?: RemoteNode } } } }>;
}

async function findInFirefox(page: Page, name: string): Promise<Point | undefined> {
  // The driver has no way of its own into closed roots; its connection has.
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await connection.send('script.evaluate', {
    expression: `document.querySelector('crossread-card:popover-open')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = result.result?.value?.shadowRoot?.sharedId;
  if (root === undefined) return undefined;
  const { result: found } = await connection.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'accessibility', value: { role: 'button', name } },
    startNodes: [{ sharedId: root }],
  });
  const sharedId = found.nodes?.[0]?.sharedId;
  if (sharedId === undefined) return undefined;
  const { result: place } = await connection.send('script.callFunction', {
    functionDeclaration: `(button) => {
      button.scrollIntoView({ block: 'nearest' });
      const box = button.getBoundingClientRect();
      return JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }`,
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: false,
  });
  return JSON.parse(String(place.result?.value)) as Point;
}
