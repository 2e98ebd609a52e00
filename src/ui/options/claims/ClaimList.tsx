/** The claims of a pack as a list of which only what is in sight is there: gone through by arrow keys, its claims selected by the space bar. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimLine, ClaimsShown } from '../../../claims/browsing.ts';
import { type Box, scrollFor, topRow, visibleRows } from './visible-rows.ts';

/** Height of a row, in units of the reader's own font size, as claims.css has it. */
const ROW = 3.5;

export interface ClaimListProps {
  readonly shown: ClaimsShown;
  /** BCP 47, of the claims. */
  readonly language: string | undefined;
  /** Id of what names the list. */
  readonly labelledBy: string;
  readonly onNeed: (first: number, end: number) => void;
  readonly onGoTo: (index: number) => void;
  readonly onSelect: (indexes: readonly number[], on: boolean) => void;
  readonly onSelectAll: () => void;
  /** Enter was pressed on a claim. */
  readonly onEnter: () => void;
}

export function ClaimList(props: ClaimListProps) {
  const { shown, language, labelledBy, onNeed, onGoTo, onSelect, onSelectAll, onEnter } = props;
  const list = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box>({ scrollTop: 0, height: 0, row: 16 * ROW });
  const size = shown.found?.length ?? shown.size;
  const { total, first, end, top } = visibleRows(size, box);
  const measure = () => {
    const row = ROW * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const now: Box = { scrollTop: list.current?.scrollTop ?? 0, height: list.current?.clientHeight ?? 0, row };
    setBox((box) => (isSame(box, now) ? box : now));
  };
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list.current as unknown as Element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => onNeed(first, end), [first, end, shown.pack, shown.found, shown.lines]);
  useLayoutEffect(() => {
    scrollTo(list.current, 0);
    measure();
  }, [shown.pack, shown.found === undefined]);

  const placeOf = (index: number): number => shown.found?.[index] ?? index;
  const isSelected = (index: number): boolean => shown.selected.has(placeOf(index));
  const goTo = (index: number) => {
    if (size === 0) return;
    const to = Math.max(0, Math.min(size - 1, index));
    onGoTo(to);
    scrollTo(list.current, scrollFor(size, box, to));
  };
  const toggle = (index: number) => onSelect([index], !isSelected(index));
  const page = Math.max(1, Math.floor(box.height / box.row) - 1);
  const pressed = (event: KeyboardEvent) => {
    const at = shown.at ?? -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: size - 1 }[
      event.key
    ];
    if (to !== undefined) {
      goTo(to);
      if (event.shiftKey && at >= 0) onSelect(between(at, Math.max(0, Math.min(size - 1, to))), true);
    } else if (event.key === ' ' && at >= 0) toggle(at);
    else if (event.key === 'Enter' && at >= 0) onEnter();
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) onSelectAll();
    else return;
    event.preventDefault();
  };
  const clicked = (event: MouseEvent, index: number) => {
    const onMark = event.target instanceof Element && event.target.closest('.pick') !== null;
    if (event.shiftKey && shown.at !== undefined) onSelect(between(shown.at, index), true);
    else if (onMark || event.ctrlKey || event.metaKey) toggle(index);
    goTo(index);
  };

  const rows = Array.from({ length: end - first }, (_, i) => first + i);
  // What the focus is at is there, however far it was scrolled away.
  if (shown.at !== undefined && shown.at < size && (shown.at < first || shown.at >= end)) rows.push(shown.at);
  return (
    <div
      ref={list}
      class="claims"
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-labelledby={labelledBy}
      aria-activedescendant={shown.at === undefined || shown.at >= size ? undefined : `claim-at-${shown.at}`}
      onScroll={measure}
      onKeyDown={pressed}
      onFocus={() => {
        if (shown.at === undefined && size > 0) onGoTo(topRow(size, box));
      }}
    >
      <div class="all" role="presentation" style={{ height: `${total}px` }}>
        {rows.map((index) => (
          <Row
            key={index}
            index={index}
            size={size}
            top={top + (index - first) * box.row}
            language={language}
            line={shown.lines.get(placeOf(index))}
            isAt={shown.at === index}
            isSelected={isSelected(index)}
            onClick={(event) => clicked(event, index)}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps extends Pick<ClaimListProps, 'language'> {
  readonly index: number;
  readonly size: number;
  /** CSS pixels. */
  readonly top: number;
  /** Undefined until it is read. */
  readonly line: ClaimLine | undefined;
  readonly isAt: boolean;
  readonly isSelected: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

function Row({ index, size, top, language, line, isAt, isSelected, onClick }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      class={isAt ? 'claim at' : 'claim'}
      role="option"
      id={`claim-at-${index}`}
      aria-selected={isSelected}
      aria-setsize={size}
      aria-posinset={index + 1}
      aria-busy={line === undefined}
      style={{ top: `${top}px` }}
      onClick={onClick}
    >
      <span class="pick" aria-hidden="true" />
      {line && <span class={`mark ${line.relation}`} aria-hidden="true" />}
      <span class="statement" dir="auto" lang={line && language}>
        {line?.statement ?? '…'}
      </span>
    </div>
  );
}

function isSame(a: Box, b: Box): boolean {
  return a.scrollTop === b.scrollTop && a.height === b.height && a.row === b.row;
}

/** At once, whatever the reader's browser does of its own accord. */
function scrollTo(list: Element | null, scrollTop: number): void {
  if (list !== null) list.scrollTop = scrollTop;
}

function between(a: number, b: number): number[] {
  const [low, high] = a < b ? [a, b] : [b, a];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}
