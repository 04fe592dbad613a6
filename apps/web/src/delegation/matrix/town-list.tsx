import type { Matrix } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { langOf, Name, plainName } from '../../shared/words.tsx';
import type { GridLine } from './grid-rows.ts';
import { classOf, lettersOf, wordsOf } from './matrix-cell.tsx';
import type { MatrixPlace } from './use-matrix-place.ts';

interface TownListProps {
  readonly matrix: Matrix;
  readonly lines: readonly GridLine[];
  readonly place: MatrixPlace;
}

/** The matrix on a narrow screen: one town, its items one below the other. */
export function TownList({ matrix, lines, place }: TownListProps) {
  const text = useText();
  const { t, language } = text;
  const column = Math.max(0, matrix.towns.findIndex(town => town.code === place.town));
  const town = matrix.towns[column];
  if (!town) return null;
  return (
    <div className="town-list">
      <p className="field">
        <label htmlFor="matrix-town">{t('matrix.town')}</label>
        <select id="matrix-town" value={town.code} onChange={event => place.set({ town: event.target.value })}>{matrix.towns.map(one => <option key={one.code} value={one.code} lang={langOf(language, one.name)}>{plainName(language, one.name)}</option>)}</select>
      </p>
      <ul>
        {lines.map(line => {
          if (line.kind === 'department') return <li key={line.code} className="town-list-department"><Name of={line.name} /> <span className="count">{line.count}</span></li>;
          const item = matrix.items[line.index];
          const cell = matrix.kinds[matrix.cells[line.index]?.[column] ?? 0];
          return item && cell && (
            <li key={item.code}>
              <button type="button" className="town-item" onClick={() => place.set({ sel: `${item.code}/${town.code}` })}>
                <span><Name of={item.name} /></span>
                <span className={classOf(cell, { changed: false, selected: false })} role="img" aria-label={wordsOf(text, cell)}>{lettersOf(text, cell.mask) || '·'}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
