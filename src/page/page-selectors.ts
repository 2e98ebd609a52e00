/** Where pages say of themselves what machines read: the same for everything that looks for it. */

/** JSON-LD, also where its type goes on with a character set. */
export const JSON_LD = 'script[type*="ld+json" i]';

/** The page's own address; its link may be more than that. */
export const CANONICAL = 'link[rel~="canonical" i]';
