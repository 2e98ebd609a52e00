/** Makes packs of a file of fact-checks: a list that streams in, or what a saved page carries; keeps nothing. */

import { digestOf } from '../../claims/claim-review/digest.ts';
import { isoDateOf } from '../../claims/claim-review/iso-date-of.ts';
import { parseLooseJson } from '../../claims/claim-review/loose-json.ts';
import { fieldsOf, isNode, type Node, textOf } from '../../claims/claim-review/nodes.ts';
import { languageFault } from '../../claims/claim-review/read-page.ts';
import { readPageReviews, readReviews, type StructuredData } from '../../claims/claim-review/read-reviews.ts';
import { createReviewPacks, type PackName } from '../../claims/claim-review/review-packs.ts';
import { readWrittenReviews } from '../../claims/export/claim-review-to-pack.ts';
import { FaultError } from '../../claims/fault-error.ts';
import { type Fault, faultAt, faultWithin } from '../../claims/faults.ts';
import type { Pack } from '../../claims/types.ts';
import { openFeed } from './feed.ts';
import { bytesOf, type Reading } from './file-text.ts';
import { countLeftOut, type LeftOutCount } from './left-out.ts';
import type { ImportFile, ImportWords } from './protocol.ts';

/** Packs of one language each, the largest first, and what could not be read. */
export interface ReviewFile {
  readonly packs: readonly Pack[];
  readonly leftOut: LeftOutCount;
  /** Of packs that were written as ClaimReview and changed since; where there are any, the file is refused. */
  readonly faults: readonly Fault[];
}

/** A file up to this size is read as a script of a page is: what can be mended is mended, and references within it are followed. In bytes. */
const small = 2 ** 20;
/** What the store was measured with. */
const mostClaims = 250_000;
/** Outlets that a pack names as its authors. */
const mostOutlets = 3;

/** Throws `FaultError` where the file is no JSON. @param onClaims told how many claims there are so far */
export async function readReviewFile(
  file: ImportFile,
  words: ImportWords,
  reading: Reading & { readonly onClaims: (claims: number) => void },
): Promise<ReviewFile> {
  const { content } = file;
  const leftOut = countLeftOut();
  const isPage = !(content instanceof Blob);
  const written = readWrittenReviews();
  const packs = createReviewPacks(isPage ? content.language : undefined);
  let newest = '';
  const take: typeof packs.add = (review) => {
    notTooMany(packs.counts.claims + 1);
    if (review.date !== undefined && review.date > newest) newest = review.date;
    return packs.add(review);
  };
  const readItem = (item: unknown, path: string): void => {
    if (written.take(item)) {
      notTooMany(written.counts.claims);
      reading.onClaims(packs.counts.claims + written.counts.claims);
      return;
    }
    readReviews(
      item,
      {},
      {
        review: (review) => {
          const fault = take(review);
          if (fault !== undefined) leftOut.add(faultWithin(path, fault));
        },
        leftOut: (fault) => leftOut.add(faultWithin(path, fault)),
      },
    );
    reading.onClaims(packs.counts.claims + written.counts.claims);
  };
  let head: Node = {};
  if (isPage) for (const one of readPageReviews(content, take)) leftOut.add(one);
  else head = await readContent(content, readItem, written.takeFrom, reading);
  const name = nameOf(file, head, packs.outlets(), newest, words);
  const names = new Intl.DisplayNames([words.language], { type: 'language' });
  const found = packs.finish(name, (language) => names.of(language) ?? language);
  if (found.unknownLanguage > 0) leftOut.add(languageFault(), found.unknownLanguage);
  const results = written.finish();
  return {
    packs: [...results.flatMap(({ pack }) => pack ?? []), ...found.packs],
    leftOut,
    faults: results.flatMap(({ faults = [] }) => faults),
  };
}

function notTooMany(claims: number): void {
  if (claims > mostClaims) throw new FaultError(faultAt('', 'fileManyClaims', mostClaims));
}

/** Hands on every item, of a small file all that `takeFrom` leaves at once, and gives what the file says of itself. */
async function readContent(
  content: Blob,
  readItem: (item: unknown, path: string) => void,
  takeFrom: (document: unknown) => unknown,
  reading: Reading,
): Promise<Node> {
  const whole: Uint8Array[] = [];
  let size = 0;
  const feed = openFeed(readItem);
  let streaming = false;
  for await (const bytes of bytesOf(content, reading)) {
    size += bytes.byteLength;
    if (streaming) feed.write(bytes);
    else whole.push(bytes.slice());
    if (streaming || size <= small) continue;
    streaming = true;
    for (const piece of whole.splice(0)) feed.write(piece);
  }
  if (streaming) {
    const head = feed.end();
    readItem(head, '');
    return head;
  }
  const { value, fault } = parseLooseJson(await new Blob(whole as BlobPart[]).text());
  if (fault !== undefined) throw new FaultError(fault);
  readItem(takeFrom(value), '');
  return isNode(value) ? value : {};
}

/** What the file says of itself; where it says nothing, its own name and what is in it. */
function nameOf(
  file: ImportFile,
  head: Node,
  outlets: readonly string[],
  newest: string,
  words: ImportWords,
): PackName {
  const fields = fieldsOf(head);
  const text = (...names: string[]): string | undefined => {
    const value = fields(...names);
    return isNode(value) ? textOf(fieldsOf(value)('name') ?? fieldsOf(value)('url')) : textOf(value);
  };
  const page: StructuredData | undefined = file.content instanceof Blob ? undefined : file.content;
  const base = file.name.replace(/(?:\.(?:json|jsonld|json-ld|gz|html?|xhtml|txt))+$/iu, '') || file.name;
  const slug = base
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
  const stated = isoDateOf(text('datemodified', 'datepublished'));
  const updated = stated ?? (newest || new Date(file.modified).toISOString());
  return {
    id: `reviews-${slug || digestOf(file.name)}`,
    title: text('name', 'headline') ?? textOf(page?.headline) ?? base,
    version: updated.slice(0, 10),
    description: text('description') ?? words.description.replace('$1', () => file.name),
    author: text('publisher', 'author', 'creator') ?? authorsOf(outlets, words),
    licence: text('license', 'licence') ?? words.notStated,
    updated,
  };
}

function authorsOf(outlets: readonly string[], { notStated, andOthers }: ImportWords): string {
  const named = outlets.slice(0, mostOutlets).join(', ');
  if (named === '') return notStated;
  return outlets.length > mostOutlets ? andOthers.replace('$1', () => named) : named;
}
