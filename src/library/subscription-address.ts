/** Decides which addresses may be subscribed to, and which parts belong to them; fetches nothing. */

/** Hosts that are this machine: an author tries a pack there, and nobody can listen in. */
const ownMachine = /^(?:localhost|127\.0\.0\.1)$/;

/** The address as it is kept, without a fragment; undefined where it is none that may be fetched: https, or http on this machine, and no user or password in it. */
export function packAddress(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || text.length > 2048 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  if (url.username !== '' || url.password !== '') return undefined;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && ownMachine.test(url.hostname));
  return isSafe && url.hostname !== '' ? url.href : undefined;
}

/** Address of a part, relative to that of its list; undefined where it is on another origin. */
export function partAddress(part: string, list: string): string | undefined {
  if (!URL.canParse(part, list)) return undefined;
  const { origin, href } = new URL(part, list);
  return origin === new URL(list).origin ? href : undefined;
}
