/** `bench -- scale`: time and memory against the number of claims, beside MiniSearch and an inverted index over a Map; one JSON line each. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { EngineName } from './engines.ts';
import { drawPlot } from './plot.ts';
import { type Running, type RuntimeName, start } from './runtimes.ts';
import type { Lane, Times } from './steps.ts';
import { readTexts } from './texts.ts';

const runtimes: readonly RuntimeName[] = ['node', 'chromium', 'firefox'];
const engines: readonly EngineName[] = ['crossread', 'minisearch', 'map'];
const allClaims = [19, 1_000, 10_000, 100_000, 250_000];
/** Sentences of an article, and how many articles of that size are looked up. */
const articles = [
  [25, 40],
  [100, 20],
  [1_000, 5],
  [10_000, 1],
] as const;
/** Seconds that one article may take before an engine leaves that size out: a peer of 250,000 claims would need hours for 10,000 sentences. */
const longest = 30;
/** Seconds after which no other article of a size is begun: each line says how many there were. */
const longestOfSize = 90;

/** One line of the output. Milliseconds, bytes, and megabytes of 2^20 bytes. */
export interface Line {
  readonly bench: 'scale';
  readonly runtime: RuntimeName;
  readonly engine: EngineName;
  readonly claims: number;
  readonly sentences: number;
  readonly build_ms: number;
  readonly open_ms: number;
  readonly bytes: number;
  /** Held by what is open; absent in Firefox, which does not say, and for a peer that was left out. */
  readonly heap_mb?: number | undefined;
  /** Articles that were looked up: fewer where they take long. */
  readonly articles?: number;
  readonly p50_ms?: number;
  readonly p95_ms?: number;
  /** CPU time of the same, in Node: on a shared machine the one to compare. */
  readonly cpu_p50_ms?: number;
  readonly cpu_p95_ms?: number;
  readonly retrieval_p50_ms?: number;
  readonly retrieval_p95_ms?: number;
  readonly pairs?: number;
  /** The whole as for a reader, who sees what is sure: pairs that a cheap judge rules out are not compared. Ours alone. */
  readonly shown_p50_ms?: number;
  readonly shown_p95_ms?: number;
  readonly skipped?: string;
}

/** @param options `--runtime node`, `--claims 1000`, `--engine crossread`, each as often as wanted; `--plot FILE` draws what was measured, and what earlier runs printed (`--lines FILE`). @param folder public data */
export async function scale(options: readonly string[], folder: string): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      runtime: { type: 'string', multiple: true },
      claims: { type: 'string', multiple: true },
      engine: { type: 'string', multiple: true },
      plot: { type: 'string' },
      lines: { type: 'string', multiple: true, default: [] },
    },
  });
  const chosen = values.runtime ? runtimes.filter((name) => values.runtime?.includes(name)) : runtimes;
  const compared = values.engine ? engines.filter((name) => values.engine?.includes(name)) : engines;
  const counts = values.claims?.map(Number) ?? allClaims;
  if (chosen.length === 0 || compared.length === 0 || counts.some((count) => !Number.isSafeInteger(count) || count < 1))
    throw new Error(
      'scale: --runtime is node, chromium or firefox; --engine crossread, minisearch or map; --claims a whole number over 0',
    );
  const texts = readTexts(folder);
  const lines: Line[] = values.lines.flatMap(readLines);
  for (const runtime of chosen) {
    for (const claims of counts) {
      const running = await start(runtime, texts);
      try {
        for await (const line of measured(running, runtime, claims, compared)) {
          lines.push(line);
          console.log(JSON.stringify(line));
        }
      } finally {
        await running.close();
      }
    }
  }
  if (values.plot !== undefined) drawPlot(lines, values.plot);
}

/** What an earlier run printed. */
function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
}

async function* measured(
  { steps, heapMb }: Running,
  runtime: RuntimeName,
  claims: number,
  compared: readonly EngineName[],
): AsyncGenerator<Line> {
  // Ours is there for the peers as well: they bring candidates, it compares them.
  const built = await steps.build('crossread', claims);
  const kept = new Map<EngineName, Pick<Line, 'build_ms' | 'open_ms' | 'bytes' | 'heap_mb'>>();
  for (const engine of compared) {
    const { build_ms, bytes } = engine === 'crossread' ? built : await steps.build(engine, claims);
    const before = await heapMb();
    const { open_ms } = await steps.open(engine);
    const after = await heapMb();
    const heap_mb = before === undefined || after === undefined ? undefined : round(after - before);
    kept.set(engine, { build_ms: round(build_ms), open_ms: round(open_ms), bytes, heap_mb });
  }
  const lanes: readonly Lane[] = compared.flatMap((engine) => (engine === 'crossread' ? [engine, 'shown'] : [engine]));
  for (const lane of lanes) await steps.join(lane);
  // What is measured is a worker that has read pages before.
  await inTurn(steps, lanes, claims, 25, 4, 1_000_000);
  const perSentence = new Map<Lane, number>();
  for (const [sentences, count] of articles) {
    const fits = lanes.filter((lane) => (perSentence.get(lane) ?? 0) * sentences <= longest * 1_000);
    const times = await inTurn(steps, fits, claims, sentences, count, sentences * 100);
    for (const lane of fits) perSentence.set(lane, wholeAt(times.get(lane), 0.5) / sentences);
    for (const engine of compared) {
      const own = kept.get(engine) as Pick<Line, 'build_ms' | 'open_ms' | 'bytes' | 'heap_mb'>;
      const common = { bench: 'scale' as const, runtime, engine, claims, sentences, ...own };
      yield { ...common, ...figuresOf(times.get(engine), engine === 'crossread' ? times.get('shown') : undefined) };
    }
  }
  await steps.release();
}

/**
 * Articles from number `first` on, each looked up by one lane after the other, so that whatever else the machine does hits all of them alike; a different one begins each time.
 * Ends early, with the same articles for each, when it takes long.
 */
async function inTurn(
  steps: Running['steps'],
  lanes: readonly Lane[],
  claims: number,
  sentences: number,
  count: number,
  first: number,
): Promise<ReadonlyMap<Lane, readonly Times[]>> {
  const times = new Map<Lane, Times[]>(lanes.map((lane) => [lane, []]));
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    for (let turn = 0; turn < lanes.length; turn++) {
      const lane = lanes[(i + turn) % lanes.length] as Lane;
      times.get(lane)?.push(await steps.article(lane, claims, sentences, first + i));
    }
    if (performance.now() - start > longestOfSize * 1_000) break;
  }
  return times;
}

type Figures = Omit<Line, 'bench' | 'runtime' | 'engine' | 'claims' | 'sentences' | 'build_ms' | 'open_ms' | 'bytes'>;

function figuresOf(times: readonly Times[] | undefined, shown: readonly Times[] | undefined): Figures {
  if (!times) return { skipped: `over ${longest} s an article` };
  const retrieval = times.map((one) => one.retrieval);
  const cpu = times.flatMap((one) => one.cpu ?? []);
  return {
    articles: times.length,
    p50_ms: round(wholeAt(times, 0.5)),
    p95_ms: round(wholeAt(times, 0.95)),
    ...(cpu.length > 0 && { cpu_p50_ms: round(percentile(cpu, 0.5)), cpu_p95_ms: round(percentile(cpu, 0.95)) }),
    retrieval_p50_ms: round(percentile(retrieval, 0.5)),
    retrieval_p95_ms: round(percentile(retrieval, 0.95)),
    pairs: times.reduce((sum, { pairs }) => sum + pairs, 0),
    ...(shown && { shown_p50_ms: round(wholeAt(shown, 0.5)), shown_p95_ms: round(wholeAt(shown, 0.95)) }),
  };
}

function wholeAt(times: readonly Times[] | undefined, share: number): number {
  return percentile(times?.map(({ whole }) => whole) ?? [], share);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
