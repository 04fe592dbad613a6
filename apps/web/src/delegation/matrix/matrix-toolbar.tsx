import type { Matrix } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { langOf, plainName } from '../../shared/words.tsx';
import type { Comparison } from './compare.ts';
import { departmentsOf } from './grid-rows.ts';
import type { MatrixPlace } from './use-matrix-place.ts';

interface MatrixToolbarProps {
  readonly matrix: Matrix;
  readonly place: MatrixPlace;
  readonly comparison: Comparison;
}

/** What is shown, of which day, and against which other day. All of it stands in the address. */
export function MatrixToolbar({ matrix, place, comparison }: MatrixToolbarProps) {
  const { t, language } = useText();
  const { on, vs, q, department, changedOnly, set } = place;
  return (
    <form className="filters" role="search" aria-label={t('matrix.filters')} onSubmit={event => event.preventDefault()}>
      <p className="field"><label htmlFor="matrix-q">{t('matrix.find')}</label><input id="matrix-q" type="search" value={q} onChange={event => set({ q: event.target.value })} /></p>
      <p className="field">
        <label htmlFor="matrix-department">{t('matrix.department')}</label>
        <select id="matrix-department" value={department} onChange={event => set({ department: event.target.value })}>
          <option value="">{t('matrix.all-departments')}</option>
          {departmentsOf(matrix).map(one => <option key={one.code} value={one.code} lang={langOf(language, one.name)}>{plainName(language, one.name)} ({one.count})</option>)}
        </select>
      </p>
      <p className="field"><label htmlFor="matrix-on">{t('matrix.on')}</label><input id="matrix-on" type="date" value={on} onChange={event => set({ on: event.target.value })} /></p>
      <p className="field"><label htmlFor="matrix-vs">{t('matrix.vs')}</label><input id="matrix-vs" type="date" value={vs} onChange={event => set({ vs: event.target.value })} /></p>
      {vs !== '' && (
        <p className="field">
          <span role="status">{t('matrix.differences', { cells: comparison.cells, items: comparison.items })}</span>
          <label className="check"><input type="checkbox" checked={changedOnly} onChange={event => set({ changedOnly: event.target.checked })} /> {t('matrix.changed-only')}</label>
        </p>
      )}
    </form>
  );
}

/** What the letters and shades stand for. */
export function Legend() {
  const { t } = useText();
  return (
    <ul className="matrix-legend" aria-label={t('matrix.legend')}>
      {(['accept', 'review', 'decide', 'deliver'] as const).map(group => <li key={group}><strong>{t(`matrix.letter.${group}`)}</strong> {t(`matrix.group.${group}`)}</li>)}
      <li><span className="matrix-cell level-1 is-pending" aria-hidden="true" /> {t('matrix.legend.pending')}</li>
      <li><span className="matrix-cell level-1 is-moved" aria-hidden="true" /> {t('matrix.legend.moved')}</li>
      <li><span className="matrix-cell level-3 is-stopped" aria-hidden="true" /> {t('matrix.legend.stopped')}</li>
    </ul>
  );
}
