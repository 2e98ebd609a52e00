import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('docs/crossread-1.schema.json', () => {
  it("is what the validator's schema gives: npx tsx src/cli/schema.ts > docs/crossread-1.schema.json", () => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/schema.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(readFileSync(`${root}/docs/crossread-1.schema.json`, 'utf8')).toBe(printed);
  });
});
