/** `bench -- scale`: time and memory against the number of claims, beside MiniSearch and an inverted index over a Map; one JSON line each. */
import { parseArgs } from 'node:util';
import type { EngineName } from './engines.ts';
import { drawPlot } from './plot.ts';
import { type Running, type RuntimeName, start } from './runtimes.ts';
import type { Times } from './steps.ts';
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
/** Seconds that one article may take before it is left out: a peer of 250,000 claims would need hours for 10,000 sentences. */
const longest = 30;

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
  readonly p50_ms?: number;
  readonly p95_ms?: number;
  readonly retrieval_p50_ms?: number;
  readonly retrieval_p95_ms?: number;
  readonly pairs?: number;
  /** The whole as for a reader, who sees what is sure: pairs that a cheap judge rules out are not compared. Ours alone. */
  readonly shown_p50_ms?: number;
  readonly shown_p95_ms?: number;
  readonly skipped?: string;
}

/** @param options `--runtime node`, `--claims 1000`, `--engine crossread`, each as often as wanted; `--plot FILE` draws what was measured. @param folder public data */
export async function scale(options: readonly string[], folder: string): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      runtime: { type: 'string', multiple: true },
      claims: { type: 'string', multiple: true },
      engine: { type: 'string', multiple: true },
      plot: { type: 'string' },
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
  const lines: Line[] = [];
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

async function* measured(
  { steps, heapMb }: Running,
  runtime: RuntimeName,
  claims: number,
  compared: readonly EngineName[],
): AsyncGenerator<Line> {
  for (const engine of compared) {
    const { build_ms, bytes } = await steps.build(engine, claims);
    const before = await heapMb();
    const { open_ms } = await steps.open(engine);
    const after = await heapMb();
    const heap_mb = before === undefined || after === undefined ? undefined : round(after - before);
    const common = {
      bench: 'scale' as const,
      runtime,
      engine,
      claims,
      build_ms: round(build_ms),
      open_ms: round(open_ms),
      bytes,
    };
    let perSentence = 0;
    // What is measured is a worker that has read pages before.
    await steps.articles(engine, claims, 25, 1_000_000, 4, false);
    for (const [sentences, count] of articles) {
      if (perSentence * sentences > longest * 1_000) {
        yield { ...common, sentences, heap_mb, skipped: `over ${longest} s an article` };
        continue;
      }
      const times: Times = await steps.articles(engine, claims, sentences, sentences * 100, count, false);
      const shown: Times | undefined =
        engine === 'crossread'
          ? await steps.articles(engine, claims, sentences, sentences * 100 + count, count, true)
          : undefined;
      perSentence = percentile(times.whole, 0.5) / sentences;
      yield {
        ...common,
        sentences,
        heap_mb,
        p50_ms: round(percentile(times.whole, 0.5)),
        p95_ms: round(percentile(times.whole, 0.95)),
        retrieval_p50_ms: round(percentile(times.retrieval, 0.5)),
        retrieval_p95_ms: round(percentile(times.retrieval, 0.95)),
        pairs: times.pairs,
        ...(shown && {
          shown_p50_ms: round(percentile(shown.whole, 0.5)),
          shown_p95_ms: round(percentile(shown.whole, 0.95)),
        }),
      };
    }
    if (engine !== 'crossread') await steps.release(engine);
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
