/** Makes absolute http and https addresses of what data gives as one; nothing else. */

/** Every runtime has it; TypeScript knows it from the DOM library alone. */
declare const URL: {
  parse(
    url: string,
    base?: string,
  ): { href: string; protocol: string; hostname: string; username: string; hash: string } | null;
};

/** The longest address that a pack may hold. */
const longest = 2048;

/** The address without its fragment, relative to `base` where that is given; undefined for anything else, addresses with a user's name among it. */
export function webAddressOf(text: string | undefined, base?: string): string | undefined {
  if (text === undefined || text === '' || text.length > longest || /\s/u.test(text)) return undefined;
  const url = URL.parse(text, base);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.hostname === '' || url.username !== '') return undefined;
  url.hash = '';
  return url.href.length <= longest ? url.href : undefined;
}

/** Its host, without `www.`. */
export function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^www\./u, '');
}
