/** The tools that judge the project as a whole, each as one test. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { repository } from '../src/cli/build-editions.ts';

/** Warnings of `web-ext lint` that code of libraries causes, by code and file; nothing of ours may add to them. */
const ALLOWED_WARNINGS: readonly { code: string; files: RegExp; reason: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    files: /^(background|popup|options|welcome|write)\.js$/,
    reason:
      'Preact writes innerHTML for dangerouslySetInnerHTML, which the test of the architecture finds nowhere in our sources',
  },
];

interface Outcome {
  readonly code: number;
  readonly output: string;
}

function run(tool: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const path = join(repository, 'node_modules/.bin', tool);
    execFile(path, args, { cwd: repository, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
    });
  });
}

describe('the project', () => {
  it('is formatted and free of lint', async () => {
    expect(await run('biome', 'check', '--error-on-warnings', '.')).toMatchObject({ code: 0 });
  });

  it('has sound types', async () => {
    expect(await run('tsc', '-p', '.')).toEqual({ code: 0, output: '' });
  });

  it('has pure rooms that compile without the DOM and without Node', async () => {
    expect(await run('tsc', '-p', 'src/tsconfig.pure.json')).toEqual({ code: 0, output: '' });
  });

  it('passes web-ext lint', async () => {
    const { output } = await run('web-ext', 'lint', '--source-dir', inject('editions').firefox, '--output=json');
    const { errors, warnings, notices } = JSON.parse(output);
    const ours = warnings.filter(
      (one: { code: string; file: string }) =>
        !ALLOWED_WARNINGS.some(({ code, files }) => code === one.code && files.test(one.file)),
    );
    expect({ errors, ours, notices }).toEqual({ errors: [], ours: [], notices: [] });
  });
});
