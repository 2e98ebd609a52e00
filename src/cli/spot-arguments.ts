/** Reads the command line of `spot`; nothing else. */
import { parseArgs } from 'node:util';

/** What was asked for. */
export interface SpotArguments {
  readonly files: readonly string[];
  readonly packs: readonly string[];
  readonly builtIn: boolean;
  readonly json: boolean;
  readonly text: boolean;
  /** Undefined: what a reader sees as sure. */
  readonly minScore: number | undefined;
  /** Asked how the command is used; then no file need be named. */
  readonly help: boolean;
}

/** How the command is used, in one line. */
export const usage =
  'usage: npm run --silent spot -- [--json] [--text] [--min-score 0..1] [--pack FILE]... [--no-built-in] FILE... (.html or .txt; - is standard input)';

/** The arguments, or an error whose message says what is wrong. */
export function readArguments(argv: readonly string[]): SpotArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      text: { type: 'boolean', default: false },
      'min-score': { type: 'string' },
      pack: { type: 'string', multiple: true, default: [] },
      'no-built-in': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (positionals.length === 0 && !values.help) throw new Error('no file named');
  const minScore = values['min-score'];
  if (minScore !== undefined && !(minScore.trim() !== '' && Number(minScore) >= 0 && Number(minScore) <= 1)) {
    throw new Error(`--min-score is "${minScore}"; it takes a number from 0 to 1`);
  }
  return {
    files: positionals,
    packs: values.pack,
    builtIn: !values['no-built-in'],
    json: values.json,
    text: values.text,
    minScore: minScore === undefined ? undefined : Number(minScore),
    help: values.help,
  };
}
