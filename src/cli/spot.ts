/** `npm run --silent spot -- FILE...`: the claims that files state, by the same engine as in the browser. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { builtIn } from '../claims/built-in.ts';
import { type ClaimSet, compile } from '../spotting/claim-set.ts';
import type { Match } from '../spotting/match.ts';
import { articleText, spot } from '../spotting/spot.ts';
import { messageOf } from './message-of.ts';
import { articleFrom } from './read-article.ts';
import { readPackFile } from './read-pack.ts';
import { readArguments, type SpotArguments, usage } from './spot-arguments.ts';
import { stopOnClosedPipe } from './stop-on-closed-pipe.ts';
import { readKnowledge } from './word-knowledge.ts';

/** Reads packs and files, prints what is found; every failure is one line on standard error and exit code 2. */
async function main(argv: readonly string[]): Promise<void> {
  let options: SpotArguments;
  try {
    options = readArguments(argv);
  } catch (error) {
    fail(`${messageOf(error).split('\n')[0]}; ${usage}`);
    return;
  }
  if (options.help) {
    console.log(usage);
    return;
  }
  const claims = await readClaims(options);
  for (const file of options.files) {
    try {
      const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
      report(file, bytes, claims, options);
    } catch (error) {
      fail(`${file}: cannot be read: ${messageOf(error)}`);
    }
  }
}

async function readClaims(options: SpotArguments): Promise<ClaimSet> {
  const packs = options.builtIn ? [builtIn] : [];
  for (const file of options.packs) {
    const { pack, faults } = await readPackFile(file);
    if (pack) packs.push(pack);
    else
      fail(
        `${file}: wrong pack: ${faults[0]?.path ? `${faults[0].path}: ` : ''}${faults[0]?.reason ?? ''}${faults.length > 1 ? ` (and ${faults.length - 1} more; see: npm run pack -- check)` : ''}`,
      );
  }
  return compile(packs, readKnowledge());
}

function report(file: string, bytes: Uint8Array, claims: ClaimSet, options: SpotArguments): void {
  const article = articleFrom(bytes);
  if (options.text) {
    process.stdout.write(`${articleText(article)}\n`);
    return;
  }
  const matches = spot(article, claims, options.minScore === undefined ? {} : { minScore: options.minScore });
  if (options.json) for (const match of matches) console.log(lineOf(file, match));
  else print(file, matches, claims);
}

/** One match in the order of the command-line contract. */
function lineOf(file: string, match: Match): string {
  const { claim, pack, quote, start, end, score, relation, differences } = match;
  return JSON.stringify({ file, claim, pack, quote, start, end, score, relation, differences });
}

function print(file: string, matches: readonly Match[], claims: ClaimSet): void {
  console.log(
    `${file}: ${matches.length === 0 ? 'no known claim' : `${matches.length} match${matches.length === 1 ? '' : 'es'}`}`,
  );
  for (const { claim, pack, quote, relation, score, differences } of matches) {
    console.log(`  ${relation === 'varies' ? 'varies' : 'states'} ${claim} (${Math.round(score * 100)} %): ${quote}`);
    for (const { aspect, page, reported } of differences) {
      const reports = Object.entries(reported);
      console.log(`    ${aspect}: the page has "${page}"${reports.length === 0 ? ', reported: nothing' : ''}`);
      for (const [source, value] of reports) console.log(`      ${sourceName(claims, pack, source)}: "${value}"`);
    }
  }
}

/** What people know a source by. */
function sourceName({ packs }: ClaimSet, pack: string, id: string): string {
  const source = packs.find((index) => index.pack.id === pack)?.claims.source(id);
  return source?.outlet ?? source?.headline ?? id;
}

/** One line, whatever a file is called. */
function fail(message: string): void {
  console.error(message.replace(/[\r\n\u2028\u2029]+/gu, ' '));
  process.exitCode = 2;
}

stopOnClosedPipe();
await main(process.argv.slice(2));
