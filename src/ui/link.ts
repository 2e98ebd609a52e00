/** Decides what may become a link or a date on screen: packs are not trusted to give either. */
import { say } from './words.ts';

/** The address, where it is an absolute http or https URL; else undefined. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** An ISO 8601 date in the reader's words, by its calendar day as written; what is no date is given back as it is. */
export function readableDate(iso: string): string {
  const day = new Date(iso.slice(0, 10));
  if (Number.isNaN(day.getTime())) return iso;
  return day.toLocaleDateString(say('language'), { dateStyle: 'medium', timeZone: 'UTC' });
}
