/** Tells a saved page from other files and gives the text of one; parses nothing. */

import { FaultError } from '../../claims/fault-error.ts';
import { faultAt } from '../../claims/faults.ts';

/** The largest page that is read, in bytes. */
const largest = 50 * 2 ** 20;
/** Bytes that are looked at for what the file is, and for its encoding. */
const head = 2048;

/** The text of a saved page; undefined for any other file. Throws `FaultError` where the page is too large. */
export async function savedPageText(file: File): Promise<string | undefined> {
  const start = await file.slice(0, head).text();
  const isNamed = /\.x?html?$/iu.test(file.name) || /html/u.test(file.type);
  if (!isNamed && !/^[\s\uFEFF]*<(?:!doctype|html|\?xml|!--)/iu.test(start)) return undefined;
  if (file.size > largest) throw new FaultError(faultAt('', 'savedPageTooLarge', largest / 2 ** 20));
  const [, stated] = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(start) ?? [];
  const bytes = await file.arrayBuffer();
  return decoderFor(stated ?? 'utf-8').decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
