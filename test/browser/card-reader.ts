/** Reads the real card inside its closed root, which no page can: by each browser's own protocol. */
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../src/cli/browsers.ts';

/** The open card as assistive technology is told of it. */
export interface ReadCard {
  /** Role of the element that holds all the rest: `dialog`. */
  readonly role: string;
  readonly name: string;
  /** All its text, in order, pieces joined with a space. */
  readonly text: string;
}

/** The card, or undefined where none is open. */
export function readCard(kind: BrowserKind, page: Page): Promise<ReadCard | undefined> {
  return kind === 'chromium' ? readInChromium(page) : readInFirefox(page);
}

interface AxNode {
  readonly nodeId: string;
  readonly childIds?: string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value?: string };
}

async function readInChromium(page: Page): Promise<ReadCard | undefined> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const dialog = nodes.find(({ role, ignored }) => role?.value === 'dialog' && !ignored);
    if (dialog === undefined) return undefined;
    const texts: string[] = [];
    const pending = [dialog];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node.role?.value === 'StaticText') texts.push(node.name?.value ?? '');
      else pending.push(...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).reverse());
    }
    return { role: 'dialog', name: dialog.name?.value ?? '', text: joined(texts) };
  } finally {
    await session.detach();
  }
}

/** A node as WebDriver BiDi hands it over. */
interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly localName?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly shadowRoot?: RemoteNode | null;
    readonly children?: readonly RemoteNode[];
  };
}

interface BidiConnection {
  send(method: string, parameters: unknown): Promise<{ result: { nodes?: RemoteNode[]; result?: RemoteNode } }>;
}

async function readInFirefox(page: Page): Promise<ReadCard | undefined> {
  // The driver has no way of its own into closed roots; its connection has.
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await connection.send('script.evaluate', {
    expression: `document.querySelector('crossread-card:popover-open')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  });
  const root = result.result?.value?.shadowRoot;
  if (!root?.sharedId) return undefined;
  const locate = async (value: { role: string; name?: string }): Promise<RemoteNode[]> => {
    const locator = { type: 'accessibility', value };
    const found = await connection.send('browsingContext.locateNodes', {
      context,
      locator,
      startNodes: [{ sharedId: root.sharedId }],
    });
    return found.result.nodes ?? [];
  };
  const [dialog] = await locate({ role: 'dialog' });
  if (dialog === undefined) return undefined;
  const { result: named } = await connection.send('script.callFunction', {
    functionDeclaration: `(dialog) => {
      const ids = (dialog.getAttribute('aria-labelledby') ?? '').split(' ');
      return dialog.ariaLabel ?? ids.map((id) => dialog.getRootNode().getElementById(id)?.textContent).join(' ');
    }`,
    arguments: [{ sharedId: dialog.sharedId }],
    target: { context },
    awaitPromise: false,
  });
  const name = String((named.result as { value?: unknown } | undefined)?.value ?? '');
  // What the attributes promise counts only where the browser's own computation agrees.
  const agreed = (await locate({ role: 'dialog', name })).length > 0;
  return { role: 'dialog', name: agreed ? name : '', text: joined(textsOf(root)) };
}

function textsOf({ value }: RemoteNode): string[] {
  if (value === undefined || value.localName === 'style' || value.attributes?.hidden !== undefined) return [];
  if (value.nodeType === 3) return [value.nodeValue ?? ''];
  return (value.children ?? []).flatMap(textsOf);
}

function joined(texts: readonly string[]): string {
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
}
