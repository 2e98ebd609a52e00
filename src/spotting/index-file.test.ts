import { describe, expect, it } from 'vitest';
import { exampleClaim, exampleIndex } from './example-index.ts';
import { type Fingerprint, fingerprintOf, openIndex, writeIndex } from './index-file.ts';
import { termIndexOf } from './term-index.ts';

const { pack, lexicon } = exampleIndex();
const index = termIndexOf(pack.claims, lexicon);
const own: Fingerprint = [1, 2];
const written = writeIndex(index, own);

describe('openIndex', () => {
  it('opens what was written', () => {
    expect(openIndex(written, own)).toEqual(index);
    const empty = termIndexOf([], lexicon);
    expect(openIndex(writeIndex(empty, own), own)).toEqual(empty);
  });

  it('opens nothing of another reader', () => {
    expect(openIndex(written, [1, 3])).toBeUndefined();
  });

  it('opens nothing that is cut off, whatever is left', () => {
    for (let size = 0; size < written.byteLength; size += 7)
      expect(openIndex(written.slice(0, size), own), String(size)).toBeUndefined();
  });

  it('opens nothing with a wrong byte, wherever it is', () => {
    for (let at = 0; at < written.byteLength; at += 5) {
      const torn = written.slice(0);
      const bytes = new Uint8Array(torn);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(openIndex(torn, own), String(at)).toBeUndefined();
    }
  });
});

describe('fingerprintOf', () => {
  it('is another one where a text is read in another way', () => {
    const other = termIndexOf([exampleClaim('c', 'Another ferry.')], lexicon);
    expect(fingerprintOf(index)).toEqual(fingerprintOf(index));
    expect(fingerprintOf(index)).not.toEqual(fingerprintOf(other));
  });
});
