/** Reads the host name out of what a reader types as a site: a name, or the address of a page there. */

/** As the browser names the host of a page there; undefined where it is no web address. */
export function hostOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : undefined;
}
