/** `npm run --silent bench -- quality [--all] | train | frequencies`: JSON lines on standard output. */
import { frequencies } from './frequencies.ts';
import { quality } from './quality.ts';
import { train } from './train.ts';

const [name, ...options] = process.argv.slice(2);
if (name === 'quality') quality(options.includes('--all'));
else if (name === 'frequencies') {
  const folder = `${process.env.CROSSREAD_DATA ?? '../shared'}/data`;
  console.log(JSON.stringify({ bench: 'frequencies', ...(await frequencies(folder)) }));
} else if (name === 'train') console.log(JSON.stringify({ bench: 'train', ...train() }));
else {
  console.error('usage: npm run --silent bench -- quality [--all] | train | frequencies');
  process.exitCode = 2;
}
