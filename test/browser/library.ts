/** Works the library from a test: calls what test/pages/library-probe.ts offers, on a page of the extension; nothing else. */
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Page } from 'puppeteer-core';
import type { Pack } from '../../src/claims/types.ts';
import { repository } from '../../src/cli/build-editions.ts';
import type { Probe } from '../pages/library-probe.ts';

/** The probe on a page; every call is done there. */
export async function probeOn(page: Page): Promise<Probe> {
  await page.evaluate(await bundled());
  return new Proxy({} as Probe, {
    // A promise that is resolved with it must not take it for another promise.
    get: (_, name: string) =>
      name === 'then'
        ? undefined
        : (...args: unknown[]) => page.evaluate(`probe[${JSON.stringify(name)}](...${JSON.stringify(args)})`),
  });
}

let code: Promise<string> | undefined;

function bundled(): Promise<string> {
  code ??= esbuild
    .build({
      entryPoints: [join(repository, 'test/pages/library-probe.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      logLevel: 'warning',
    })
    .then(({ outputFiles: [file] }) => file?.text ?? '');
  return code;
}

/** A sentence that states the claim of `ferryPack`, and of no other pack. */
export const FERRY =
  'The Kestrin council cancelled the night ferry between Aldport and Marrowby after 212 engineers walked out in August 2019.';

/** A pack with one claim of that sentence among `others` that no page has. */
export function ferryPack(version: string, others = 40): Pack {
  const statements = [
    FERRY,
    ...Array.from({ length: others }, (_, i) => `Depot ${version}${i} in Upper Tarn was painted in shade ${i}.`),
  ];
  return {
    format: 'crossread/1',
    id: 'ferry',
    title: 'The night ferry',
    version,
    language: 'en',
    description: 'Made for a test.',
    author: 'A test',
    licence: 'CC0-1.0',
    updated: '2024-01-01',
    aliases: [['Kestrin council', 'Kestrin’s council']],
    sources: [
      { id: 'x', headline: 'Night ferry cancelled', url: 'https://one.example/ferry' },
      { id: 'y', headline: 'No ferry after midnight' },
    ],
    claims: statements.map((statement, i) => ({
      id: `c${i}`,
      statement,
      wordings: [],
      reports: [
        { source: 'x', summary: statement },
        { source: 'y', summary: statement },
      ],
      relation: 'agree' as const,
      differences: [],
      tensions: i === 0 ? ['c1'] : [],
    })),
  };
}
