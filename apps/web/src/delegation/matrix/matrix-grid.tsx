import type { Matrix } from '@yichuang/projections';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Name, plainName } from '../../shared/words.tsx';
import { moved, type Place } from './grid-keys.ts';
import type { GridLine } from './grid-rows.ts';
import { MatrixRow } from './matrix-row.tsx';
import { cellKey, useSelection, type Selection } from './use-selection.ts';

const ROW = 40;
const HEADING = 34;

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly lines: readonly GridLine[];
  /** Bit per town of an item: changed against the day compared with. */
  readonly changedOf: (item: number) => number;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (item: number, town: number) => void;
}

/** A name that fits a narrow column: in English without what every one of them is. */
const shortName = (language: 'zh' | 'en', name: { readonly zh: string; readonly en: string }): string => plainName(language, name).replace(/ (Subdistrict|Town)\b.*$/, '');

const placeOf = (target: EventTarget): Place | null => {
  const said = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined;
  const [row, column] = (said ?? '').split(':').map(Number);
  return said === undefined || row === undefined || column === undefined ? null : { row, column };
};

/** Items × towns (screen 12). One tab stop; arrows move, Shift selects a block, Space one cell, F2 or Enter opens it. Only the rows on screen are drawn. */
export function MatrixGrid({ matrix, lines, changedOf, onSelect, onOpen }: MatrixGridProps) {
  const { t, language } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => lines.flatMap((line, at) => (line.kind === 'item' ? [{ item: line.index, line: at }] : [])), [lines]);
  const rowOf = useMemo(() => new Map(items.map(({ line }, row) => [line, row])), [items]);
  const selection = useSelection(row => items[row]?.item ?? -1);
  const rows = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: at => (lines[at]?.kind === 'item' ? ROW : HEADING), overscan: 4, scrollPaddingStart: 60 });
  const { active, go } = useActive(items.length, row => rows.scrollToIndex(items[row]?.line ?? 0), scroller);
  useEffect(() => onSelect(selection.selected), [selection.selected, onSelect]);
  const extent = { rows: items.length, columns: matrix.towns.length + 1, page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / ROW) - 2) };
  const open = ({ row, column }: Place): void => onOpen(items[row]?.item ?? 0, Math.max(0, column - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyed(event, { active, extent, selection, open, go })) event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place) clicked(event, place, { active, extent, selection, go });
  };
  return (
    // The keys and clicks of all cells are heard here: five thousand cells need no listeners of their own.
    <div ref={scroller} className="matrix" role="grid" tabIndex={-1} aria-label={t('matrix.title')} aria-rowcount={lines.length + 1} aria-colcount={extent.columns} aria-multiselectable="true" onKeyDown={onKeyDown} onKeyUp={event => { if (event.key === 'Shift') selection.settle(); }} onClick={onClick} onDoubleClick={event => { const place = placeOf(event.target); if (place) open(place); }}>
      <div role="rowgroup" className="matrix-head">
        <div role="row" aria-rowindex={1} className="matrix-row">
          <div role="columnheader" className="matrix-name" aria-colindex={1}>{t('matrix.item')}</div>
          {matrix.towns.map((town, index) => <div key={town.code} role="columnheader" aria-colindex={index + 2} className="matrix-town" aria-label={plainName(language, town.name)}>{shortName(language, town.name)}</div>)}
        </div>
      </div>
      <div role="rowgroup" className="matrix-body" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index];
          if (line?.kind === 'department') return <DepartmentRow key={line.code} line={line} at={index} top={start} />;
          const row = rowOf.get(index) ?? 0;
          return line && <MatrixRow key={line.index} matrix={matrix} item={line.index} row={row} line={index} top={start} height={size} active={active.row === row ? active.column : -1} selected={selectedBits(selection.selected, line.index, matrix.towns.length)} changed={changedOf(line.index)} />;
        })}
      </div>
    </div>
  );
}

function DepartmentRow({ line, at, top }: { readonly line: Extract<GridLine, { kind: 'department' }>; readonly at: number; readonly top: number }) {
  return <div role="row" aria-rowindex={at + 2} className="matrix-row matrix-department" style={{ transform: `translateY(${top}px)` }}><div role="rowheader" className="matrix-name"><Name of={line.name} /> <span className="count">{line.count}</span></div></div>;
}

function selectedBits(selected: ReadonlySet<string>, item: number, towns: number): number {
  if (selected.size === 0) return 0;
  let bits = 0;
  for (let town = 0; town < towns; town += 1) if (selected.has(cellKey(item, town))) bits |= 1 << town;
  return bits;
}

/** The cell with the tab stop. Where it goes, the screen and the focus follow, also into rows that are not drawn yet. */
function useActive(rows: number, reveal: (row: number) => void, scroller: React.RefObject<HTMLDivElement | null>) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const held = { row: Math.min(active.row, Math.max(0, rows - 1)), column: active.column };
  const go = (to: Place): void => {
    setActive(to);
    reveal(to.row);
    const focus = (tries: number): void => {
      const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${to.row}:${to.column}"]`);
      if (cell) cell.focus({ preventScroll: to.column === 0 });
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
    };
    focus(8);
  };
  return { active: held, go };
}

interface Hands {
  readonly active: Place;
  readonly extent: { readonly rows: number; readonly columns: number; readonly page: number };
  readonly selection: Selection;
  readonly go: (to: Place) => void;
}

/** Whether the key meant something here. */
function keyed(event: KeyboardEvent, { active, extent, selection, open, go }: Hands & { readonly open: (place: Place) => void }): boolean {
  if (event.key === ' ') {
    selection.toggle(active, extent.columns);
    return true;
  }
  if (event.key === 'Enter' || event.key === 'F2') {
    open(active);
    return true;
  }
  if (event.key === 'Escape') {
    selection.clear();
    return true;
  }
  const to = moved(active, { key: event.key, ctrl: event.ctrlKey || event.metaKey }, extent);
  if (!to) return false;
  if (event.shiftKey) selection.extend(active, to);
  go(to);
  return true;
}

function clicked(event: MouseEvent, place: Place, { active, extent, selection, go }: Hands): void {
  if (event.shiftKey) selection.add(active, place);
  else if (event.ctrlKey || event.metaKey) selection.toggle(place, extent.columns);
  go(place);
}
