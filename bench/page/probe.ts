/** Runs in every measured page, first of all scripts: keeps time, and notes what its reader would notice. Changes nothing but what it is asked to. */

/** What a page tells of itself; times in milliseconds since its navigation began. */
export interface ProbeReport {
  /** When all of its text had been painted. */
  readonly text: number;
  /** When the first highlight, and when all of them, had been painted; null where they have not come. */
  readonly first: number | null;
  readonly all: number | null;
  readonly highlights: number;
  /** Gaps between two beats of a heart that should beat every 4 ms: since the text was painted, over 8 ms. */
  readonly gaps: readonly number[];
  /** From the reader's event to the page's listener, since the text was painted. */
  readonly inputDelays: readonly number[];
  /** Sum of the layout shifts, whether or not input excuses them; null in a browser that reports none. */
  readonly shift: number | null;
  /** The furthest that any paragraph or the page's end has moved since the text was painted, in CSS pixels. */
  readonly moved: number;
  /** Elements added since then. */
  readonly elements: number;
}

/** What a peer's script finds in the page. */
export interface Probe {
  /** Once the text has been painted. */
  readonly ready: Promise<void>;
  /** How many highlights a peer has made. */
  tell(highlights: number): void;
  /** Told as soon as this many highlights have been painted. */
  reached(highlights: number): Promise<void>;
  report(): ProbeReport;
  /** Changes the text every `every` milliseconds, for so many turns: a counter, and at times a new paragraph. */
  change(every: number, turns: number): Promise<void>;
}

const BEAT = 4;
/** Gaps below are the timer's own unevenness. */
const UNEVEN = 8;
/** A new paragraph comes every so many changes. */
const ENTRY = 20;

declare global {
  var bench: Probe;
}

const inputDelays: number[] = [];
const gaps: number[] = [];
let text: number | null = null;
let first: number | null = null;
let all: number | null = null;
let highlights = 0;
let told = 0;
let shift: number | null = null;
let tops: number[] = [];
let elements = 0;
let waiting: { readonly wanted: number; readonly resolve: () => void }[] = [];

performance.mark('bench-start');
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift = (shift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
for (const kind of ['keydown', 'wheel'] as const) {
  addEventListener(
    kind,
    ({ timeStamp }) => {
      if (text !== null && timeStamp >= text) inputDelays.push(performance.now() - timeStamp);
    },
    { capture: true, passive: true },
  );
}

/** Resolves once the frame that is due has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function places(): number[] {
  const paragraphs = document.querySelectorAll('#text > p, #text > h2');
  const step = Math.max(1, Math.floor(paragraphs.length / 50));
  const found: number[] = [];
  for (let i = 0; i < paragraphs.length; i += step) {
    const rect = paragraphs[i]?.getBoundingClientRect();
    if (rect !== undefined) found.push(rect.top + scrollY, rect.left + scrollX, rect.height);
  }
  return [...found, document.documentElement.scrollHeight];
}

/** Highlights of ours on the page: no card is open, so each is painted once. */
function countOurs(): number {
  let count = 0;
  CSS.highlights.forEach((ranges, name) => {
    if (name.startsWith('crossread-')) count += ranges.size;
  });
  return count;
}

let busy = false;
/** Looks whether highlights have come, and waits for their paint before it notes the time. */
function look(): void {
  const now = Math.max(told, countOurs());
  if (now === highlights || busy) return;
  busy = true;
  highlights = now;
  void painted().then(() => {
    busy = false;
    first ??= performance.now();
    all = performance.now();
    performance.mark('bench-highlights');
    for (const { wanted, resolve } of waiting) if (highlights >= wanted) resolve();
    waiting = waiting.filter(({ wanted }) => highlights < wanted);
  });
}

let last = performance.now();
function beat(): void {
  const now = performance.now();
  if (text !== null && now - last > UNEVEN) gaps.push(now - last);
  last = now;
  look();
  setTimeout(beat, BEAT);
}

const ready = new Promise<void>((resolve) => {
  addEventListener('DOMContentLoaded', () => {
    void painted().then(() => {
      tops = places();
      elements = document.getElementsByTagName('*').length;
      text = performance.now();
      performance.mark('bench-text');
      last = text;
      resolve();
    });
  });
});
beat();

globalThis.bench = {
  ready,
  tell: (count) => {
    told = count;
  },
  reached: (wanted) =>
    highlights >= wanted && !busy ? Promise.resolve() : new Promise((resolve) => waiting.push({ wanted, resolve })),
  report: () => ({
    text: text ?? 0,
    first,
    all,
    highlights,
    gaps,
    inputDelays,
    shift,
    moved: places().reduce((most, top, i) => Math.max(most, Math.abs(top - (tops[i] ?? top))), 0),
    elements: document.getElementsByTagName('*').length - elements,
  }),
  change: (every, turns) =>
    new Promise((resolve) => {
      const around = document.querySelector('#text');
      const counter = document.createTextNode('');
      around?.querySelector('p:nth-of-type(3)')?.append(counter);
      let turn = 0;
      const timer = setInterval(() => {
        turn += 1;
        counter.data = ` This page was last changed at turn ${turn}.`;
        if (turn % ENTRY === 0) {
          const entry = document.createElement('p');
          entry.textContent = `Entry ${turn / ENTRY} of the live log came in from the correspondent on the spot, who had no news of the notes.`;
          around?.querySelector('h1')?.after(entry);
        }
        if (turn < turns) return;
        clearInterval(timer);
        resolve();
      }, every);
    }),
};
