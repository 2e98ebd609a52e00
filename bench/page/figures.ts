/** Makes the printed figures of the visits to one page by one variant; numbers only. */
import type { Visit } from './visit.ts';

/** Milliseconds, unless the name says otherwise; medians over the rounds. Null where a browser does not tell, or there is nothing to tell. */
export interface Figures {
  readonly highlights: number;
  /** From the text's paint to that of the first highlight, and of all. */
  readonly first_ms: number | null;
  readonly all_ms: number | null;
  /** CPU time of the page's main thread from its start on, everything in it. */
  readonly main_ms: number | null;
  /** CPU time of the tasks that the variant's script had a part in, each counted whole. */
  readonly own_ms: number | null;
  /** Those tasks, by their CPU time; and the longest, by CPU time and as a clock on the wall saw it. */
  readonly tasks_over_16: number | null;
  readonly tasks_over_50: number | null;
  readonly longest_task_ms: number | null;
  readonly longest_task_wall_ms: number | null;
  /** The longest frame (style, layout, paint) after the one that showed the text, in CPU time. */
  readonly longest_frame_ms: number | null;
  /** Beats of a 4 ms heart that came late, after the text was painted. */
  readonly gaps_over_16: number;
  readonly gaps_over_50: number;
  readonly longest_gap_ms: number;
  /** From the reader's key or wheel to the page's listener. */
  readonly input_p50_ms: number | null;
  readonly input_p95_ms: number | null;
  readonly layout_shift: number | null;
  readonly moved_px: number;
  readonly elements_added: number;
  readonly memory_mb: number | null;
}

/** @param visits without input, @param typed with input */
export function figuresOf(visits: readonly Visit[], typed: readonly Visit[]): Figures {
  const per = (value: (visit: Visit) => number | null | undefined): number | null => median(visits.map(value));
  const tasks = (least: number) => per(({ main }) => main?.tasks.filter(({ cpu }) => cpu > least).length);
  const gaps = (least: number) => per(({ report }) => report.gaps.filter((gap) => gap > least).length) ?? 0;
  const delays = typed.flatMap(({ report }) => report.inputDelays).toSorted((a, b) => a - b);
  return {
    highlights: per(({ report }) => report.highlights) ?? 0,
    first_ms: per(({ report: { first, text } }) => first && first - text),
    all_ms: per(({ report: { all, text } }) => all && all - text),
    main_ms: per(({ busy }) => busy),
    own_ms: per(({ main }) => main?.tasks.reduce((sum, { cpu }) => sum + cpu, 0)),
    tasks_over_16: tasks(16),
    tasks_over_50: tasks(50),
    longest_task_ms: per(({ main }) => main && Math.max(0, ...main.tasks.map(({ cpu }) => cpu))),
    longest_task_wall_ms: per(({ main }) => main && Math.max(0, ...main.tasks.map(({ wall }) => wall))),
    longest_frame_ms: per(({ main }) => main && Math.max(0, ...main.frames.map(({ cpu }) => cpu))),
    gaps_over_16: gaps(16),
    gaps_over_50: gaps(50),
    longest_gap_ms: per(({ report }) => Math.max(0, ...report.gaps)) ?? 0,
    input_p50_ms: rounded(delays[Math.floor(delays.length * 0.5)]),
    input_p95_ms: rounded(delays[Math.floor(delays.length * 0.95)]),
    layout_shift: per(({ report }) => report.shift),
    moved_px: per(({ report }) => report.moved) ?? 0,
    elements_added: per(({ report }) => report.elements) ?? 0,
    memory_mb: rounded((median(typed.map(({ memory }) => memory)) ?? Number.NaN) / 1e6),
  };
}

/** How the variants compare on one page: each one's figure for one of none, in times. */
export function ratios(by: ReadonlyMap<string, Figures>): Record<string, Record<string, number | null>> {
  const none = by.get('none');
  const others = [...by].filter(([name]) => name !== 'none');
  const all = (value: (figures: Figures) => number | null, one: number | null | undefined) =>
    Object.fromEntries(others.map(([name, figures]) => [name, times(value(figures), one)]));
  const own = by.get('crossread');
  return {
    main: all(({ main_ms }) => main_ms, none?.main_ms),
    memory: all(({ memory_mb }) => memory_mb, none?.memory_mb),
    input_p95: all(({ input_p95_ms }) => input_p95_ms, none?.input_p95_ms),
    own_for_one_of_crossread: all(({ own_ms }) => own_ms, own?.own_ms),
    longest_task_for_one_of_crossread: all(({ longest_task_ms }) => longest_task_ms, own?.longest_task_ms),
    longest_gap: all(({ longest_gap_ms }) => longest_gap_ms, none?.longest_gap_ms),
  };
}

function times(value: number | null, one: number | null | undefined): number | null {
  return value === null || one === null || one === undefined || one === 0 ? null : rounded(value / one);
}

function median(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value !== null && value !== undefined).toSorted((a, b) => a - b);
  return rounded(known[Math.floor(known.length / 2)]);
}

function rounded(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : Math.round(value * 100) / 100;
}
