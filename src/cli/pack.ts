/** `npm run --silent pack -- check FILE...`: says what is wrong with pack files, and nothing else. */
import { faultText } from '../claims/pack-format.ts';
import { readPackFile } from './read-pack.ts';
import { stopOnClosedPipe } from './stop-on-closed-pipe.ts';

stopOnClosedPipe();
const [command, ...files] = process.argv.slice(2);
if (command === 'check' && files.length > 0) {
  for (const file of files) await check(file);
} else {
  fail('usage: npm run --silent pack -- check FILE... (.json or .json.gz)');
}

/** Exit code 1 for a faulty pack; 2 for a file that cannot be read, whatever the others are. */
async function check(file: string): Promise<void> {
  const { pack, faults, unreadable } = await readPackFile(file);
  if (pack) {
    console.log(`${file}: ${pack.claims.length} claims, ${pack.sources.length} sources, no faults`);
    return;
  }
  const lines = faults.map((fault) => `${file}: ${faultText(fault)}`);
  if (unreadable) {
    fail(lines.join('; '));
    return;
  }
  for (const line of lines) console.log(line);
  process.exitCode ??= 1;
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 2;
}
