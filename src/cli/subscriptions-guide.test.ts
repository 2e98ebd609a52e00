/** Holds docs/subscriptions.md against the code: its list of parts, its part, its bounds. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { largestPart, mostClaims, mostParts, parsePart, readParts } from '../claims/parts-format.ts';
import { packLimits } from '../library/fetch-version.ts';
import { firstAllowance } from '../library/room.ts';

const guide = readFileSync(fileURLToPath(new URL('../../docs/subscriptions.md', import.meta.url)), 'utf8');
const block = (name: string): string => new RegExp(`\`\`\`json ${name}\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';
const megabytes = (bytes: number): string => `${bytes / 2 ** 20} MB`;

describe('docs/subscriptions.md', () => {
  it('has a sound list of parts and a sound part', () => {
    const { list, faults } = readParts(JSON.parse(block('parts-list')));
    expect(faults).toBeUndefined();
    expect(list && parsePart(block('part'), list.head, 1).faults).toBeUndefined();
  });

  it('has the bounds that hold', () => {
    expect(guide).toContain(
      `At most ${megabytes(packLimits.sent)} as it is sent and ${megabytes(packLimits.inflated)} of JSON once inflated`,
    );
    expect(guide).toContain(`at most ${megabytes(largestPart)};`);
    expect(guide).toContain(`at most ${megabytes(8 * largestPart)} inflated`);
    expect(guide).toContain(`1 to ${mostParts.toLocaleString('en')} entries`);
    expect(guide).toContain(`at most ${mostClaims.toLocaleString('en')} in all parts`);
    expect(guide).toContain(`(${firstAllowance / 1e6} MB at first)`);
  });
});
