/** Writes a pack as a file of the format that a reader asks for: its text, name and type; nothing else. */
import { fileNameOf } from '../selection.ts';
import type { Pack } from '../types.ts';
import { packToClaimReview } from './pack-to-claim-review.ts';
import { packToCrossread } from './pack-to-crossread.ts';
import { packToCsv } from './pack-to-csv.ts';

export type PackFormat = 'crossread' | 'claim-review' | 'csv';

export interface PackFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly text: string;
  /** Reports that the format cannot hold. */
  readonly leftOut: number;
}

export function packFile(pack: Pack, format: PackFormat): PackFile {
  switch (format) {
    case 'crossread':
      return { name: fileNameOf(pack, '.json'), type: 'application/json', text: packToCrossread(pack), leftOut: 0 };
    case 'claim-review': {
      const { text, reportsLeftOut } = packToClaimReview(pack);
      return { name: fileNameOf(pack, '.jsonld'), type: 'application/ld+json', text, leftOut: reportsLeftOut };
    }
    case 'csv':
      return { name: fileNameOf(pack, '.csv'), type: 'text/csv', text: packToCsv(pack), leftOut: 0 };
  }
}
