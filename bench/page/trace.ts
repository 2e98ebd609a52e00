/** Reads a Chromium trace: what the page's main thread did, and which of its tasks a script caused. Numbers in, numbers out. */

/** What is asked of the tracer: the main thread's tasks, messages between processes, and samples of the stack (microtasks name no script otherwise). */
export const TRACED = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'blink.user_timing',
  'mojom',
];

/** An event of the trace, as far as it is read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: Record<string, unknown>;
}

interface Sampled {
  readonly data: {
    readonly startTime?: number;
    readonly cpuProfile?: {
      readonly nodes?: readonly { id: number; parent?: number; callFrame: { url?: string } }[];
      readonly samples?: readonly number[];
    };
    readonly timeDeltas?: readonly number[];
  };
}

/** The main thread between two marks of the page, in milliseconds. `wall` is what a reader waits, `cpu` what is left of it on a busy machine. */
export interface MainThread {
  /** All its tasks together, in CPU time, but for the beats of the clock that measures. */
  readonly busy: number;
  /** Tasks in which a line of the script ran, or a message of the extension arrived: each counts whole, whatever else was done in it. */
  readonly tasks: readonly { readonly wall: number; readonly cpu: number }[];
  /** Frames: style, layout and paint, after the text was first painted. */
  readonly frames: readonly { readonly wall: number; readonly cpu: number }[];
}

/** @param script how the script's URL begins, or the path in it; null for none */
export function readTrace(json: string, script: string | null): MainThread {
  const { traceEvents } = JSON.parse(json) as { traceEvents: readonly TraceEvent[] };
  const start = traceEvents.findLast(({ name, ph }) => name === 'bench-start' && ph !== 'E');
  if (start === undefined) throw new Error(`the trace has no mark of the page among its ${traceEvents.length} events`);
  const here = traceEvents.filter(({ pid }) => pid === start.pid);
  const main = here.filter(({ tid, ph, ts }) => tid === start.tid && ph === 'X' && ts >= start.ts - 1);
  const text = here.find(({ name, ts }) => name === 'bench-text' && ts >= start.ts)?.ts ?? start.ts;
  const moments = script === null ? [] : momentsOf(script, main, here).sort((a, b) => a - b);
  const drawn = main.filter(({ name, ts }) => isFrame(name) && ts > text).map(({ ts }) => ts);
  const timers = main.filter(({ name }) => name === 'TimerFire').map(({ ts }) => ts);
  const clock = main.filter(({ args }) => JSON.stringify(args ?? '').includes('/probe.js')).map(({ ts }) => ts);
  const tasks = main.filter(({ name }) => name === 'RunTask');
  const holding = (times: readonly number[]): TraceEvent[] =>
    tasks.filter(({ ts, dur = 0 }) => {
      const next = firstFrom(times, ts);
      return next !== undefined && next <= ts + dur;
    });
  const own = holding(moments);
  // The probe also hears that the page was parsed, in the task that then lays it out: that one counts.
  const timed = new Set(holding(timers.sort((a, b) => a - b)));
  const idle = new Set(holding(clock.sort((a, b) => a - b)).filter((task) => timed.has(task) && !own.includes(task)));
  return {
    busy: tasks.filter((task) => !idle.has(task)).reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1_000, 0),
    tasks: own.map(inMilliseconds),
    frames: holding(drawn).map(inMilliseconds),
  };
}

function inMilliseconds({ dur = 0, tdur = dur }: TraceEvent): { wall: number; cpu: number } {
  return { wall: dur / 1_000, cpu: tdur / 1_000 };
}

function isFrame(name: string): boolean {
  return name === 'UpdateLayoutTree' || name === 'Layout' || name === 'PrePaint' || name === 'Paint';
}

/** Points of time at which the script was at work. */
function momentsOf(script: string, main: readonly TraceEvent[], here: readonly TraceEvent[]): number[] {
  const own = main.filter(({ args }) => {
    const text = args === undefined ? '' : JSON.stringify(args);
    return text.includes(script) || (script.startsWith('chrome-extension:') && text.includes('extensions.mojom'));
  });
  return [...own.map(({ ts }) => ts), ...sampleTimes(here, script)];
}

/** When a sample of the stack had a function of the script in it. */
function sampleTimes(here: readonly TraceEvent[], script: string): number[] {
  const own = new Map<string, boolean>();
  const clocks = new Map<string, number>();
  const times: number[] = [];
  const chunks = here
    .filter(({ name }) => name === 'Profile' || name === 'ProfileChunk')
    .toSorted((a, b) => a.ts - b.ts);
  for (const { name, id = '', args } of chunks) {
    const { data } = args as unknown as Sampled;
    if (name === 'Profile') {
      clocks.set(id, data.startTime ?? 0);
      continue;
    }
    for (const node of data.cpuProfile?.nodes ?? []) {
      const inherited = node.parent !== undefined && own.get(`${id}:${node.parent}`) === true;
      own.set(`${id}:${node.id}`, inherited || node.callFrame.url?.includes(script) === true);
    }
    const samples = data.cpuProfile?.samples ?? [];
    for (let i = 0; i < samples.length; i += 1) {
      const now = (clocks.get(id) ?? 0) + (data.timeDeltas?.[i] ?? 0);
      clocks.set(id, now);
      if (own.get(`${id}:${samples[i]}`)) times.push(now);
    }
  }
  return times;
}

/** The first of ascending numbers that is no less than another. */
function firstFrom(ascending: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return ascending[low];
}
