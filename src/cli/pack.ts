/** `npm run --silent pack -- check|build|split …`: the command line of packs; wiring only. */
import { parseArgs } from 'node:util';
import { messageOf } from './message-of.ts';
import { stopOnClosedPipe } from './stop-on-closed-pipe.ts';

const usage =
  'usage: npm run --silent pack -- check [--json] FILE... | build [--out FILE] FILE... | split [--claims N] [--prune] FILE DIR (.json, .json.gz, .csv or .csv.gz; see docs/packs.md)';

/** Exit code: the worst of all files. */
async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === '--help' || command === '-h') {
    console.log(usage);
    return 0;
  }
  if (command === 'check') {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) throw new Error('no file named');
    // The engine is loaded only where it is needed.
    const { checkPack } = await import('./check/check-pack.ts');
    let worst = 0;
    for (const file of positionals) worst = Math.max(worst, await checkPack(file, values.json));
    return worst;
  }
  if (command === 'build') {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    if (positionals.length === 0) throw new Error('no file named');
    const { buildPack } = await import('./build/build-pack.ts');
    return buildPack(positionals, values.out);
  }
  if (command === 'split') {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { claims: { type: 'string' }, prune: { type: 'boolean', default: false } },
    });
    const [file, folder, ...more] = positionals;
    if (file === undefined || folder === undefined || more.length > 0) throw new Error('name one file and one folder');
    const claims = values.claims === undefined ? undefined : Number(values.claims);
    if (claims !== undefined && !(Number.isSafeInteger(claims) && claims >= 4)) {
      throw new Error(`--claims ${values.claims}: give a whole number from 4`);
    }
    const { splitPack } = await import('./split/split-pack.ts');
    return splitPack(file, folder, { claims, prune: values.prune });
  }
  throw new Error(command === undefined ? 'no command named' : `there is no command "${command}"`);
}

stopOnClosedPipe();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`${messageOf(error).split('\n')[0]}; ${usage}`);
  process.exitCode = 2;
}
