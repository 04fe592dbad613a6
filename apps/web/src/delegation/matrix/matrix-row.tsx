import type { Matrix } from '@yichuang/projections';
import { memo } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { classOf, lettersOf, wordsOf } from './matrix-cell.tsx';

interface MatrixRowProps {
  readonly matrix: Matrix;
  readonly item: number;
  /** Row among the items, for keys; and among all lines, for readers of the screen. */
  readonly row: number;
  readonly line: number;
  readonly top: number;
  readonly height: number;
  /** Column that holds the one tab stop; −1: none in this row. */
  readonly active: number;
  /** Bit per town: selected, changed against the other day. */
  readonly selected: number;
  readonly changed: number;
}

/** One item: its name, and what each town does. Drawn again only when something of this row has changed. */
export const MatrixRow = memo(function MatrixRow({ matrix, item, row, line, top, height, active, selected, changed }: MatrixRowProps) {
  const text = useText();
  const of = matrix.items[item];
  if (!of) return null;
  const cells = matrix.cells[item] ?? [];
  return (
    <div role="row" aria-rowindex={line + 2} className="matrix-row" style={{ transform: `translateY(${top}px)`, height }}>
      <div role="rowheader" className="matrix-name" data-place={`${row}:0`} tabIndex={active === 0 ? 0 : -1} aria-colindex={1}><Name of={of.name} /></div>
      {matrix.towns.map((town, index) => {
        const cell = matrix.kinds[cells[index] ?? 0];
        const marks = { selected: (selected & (1 << index)) !== 0, changed: (changed & (1 << index)) !== 0 };
        return cell && (
          <div
            key={town.code} role="gridcell" aria-colindex={index + 2} aria-selected={marks.selected} className={classOf(cell, marks)} data-place={`${row}:${index + 1}`}
            tabIndex={active === index + 1 ? 0 : -1} aria-label={`${lettersOf(text, cell.mask)} ${text.language === 'en' ? town.name.en : town.name.zh}${text.t('matrix.colon')}${wordsOf(text, cell)}`.trim()}
          >
            {lettersOf(text, cell.mask)}
          </div>
        );
      })}
    </div>
  );
});
