/** What a page is recognised by, so that it can be told from another one in its place; recognises nothing itself. */

/** The address of the page. Where it routes by the hash ("#/story"), the hash is part of it; else that only names a place in the page. */
export function addressOf(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 || /^#!?\//.test(href.slice(hash)) ? href : href.slice(0, hash);
}

/** The same text for the same page: its address and its headlines, without what pages count in front of a title ("(3) ") and whatever their order. */
export function identityOf(href: string, headlines: readonly string[]): string {
  const names = headlines.map((headline) => headline.trim().replace(/^\(\d{1,4}\+?\)\s*/, ''));
  return JSON.stringify([addressOf(href), ...new Set(names.filter((name) => name !== '').sort())]);
}
