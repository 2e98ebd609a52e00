import { expect, it, vi } from 'vitest';
import { welcome } from './welcome.ts';

const create = vi.hoisted(() => vi.fn());
vi.mock('./api.ts', () => ({
  browser: { tabs: { create }, runtime: { getURL: (path: string) => `extension://id/${path}` } },
}));

it('opens after an installation, and after nothing else', async () => {
  for (const reason of ['update', 'browser_update', 'chrome_update', 'shared_module_update']) await welcome(reason);
  expect(create).not.toHaveBeenCalled();
  await welcome('install');
  expect(create).toHaveBeenCalledWith({ url: 'extension://id/welcome.html' });
});
