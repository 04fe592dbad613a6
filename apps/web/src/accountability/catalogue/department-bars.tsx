import type { Facet } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';

/** Items by department: a table whose numbers have a bar beside them. */
export function DepartmentBars({ facets }: { readonly facets: readonly Facet[] }) {
  const { t } = useText();
  const most = Math.max(1, ...facets.map(facet => facet.count));
  return (
    <table className="bars">
      <thead className="visually-hidden"><tr><th scope="col">{t('field.department')}</th><th scope="col">{t('state.items')}</th></tr></thead>
      <tbody>
        {facets.map(facet => (
          <tr key={facet.key}><th scope="row"><Name of={facet} /></th><td><meter min={0} max={most} value={facet.count} aria-hidden="true" /> <span className="digits">{facet.count}</span></td></tr>
        ))}
      </tbody>
    </table>
  );
}
