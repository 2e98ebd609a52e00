/** `npm run --silent bench -- quality [--all] | train`: JSON lines on standard output. */
import { quality } from './quality.ts';
import { train } from './train.ts';

const [name, ...options] = process.argv.slice(2);
if (name === 'quality') quality(options.includes('--all'));
else if (name === 'train') console.log(JSON.stringify({ bench: 'train', ...train() }));
else {
  console.error('usage: npm run --silent bench -- quality [--all] | train');
  process.exitCode = 2;
}
