import type { ReleaseDetail } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { byEffect, type InFlightRow } from './report.ts';
import { Turned } from './turned.tsx';

/** What becomes of each case that has begun, by the choice that the release makes for it; those that get worse stand first. @req #36 */
export function InFlightCases({ release, rows }: { readonly release: ReleaseDetail; readonly rows: readonly InFlightRow[] }) {
  const { t } = useText();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('rehearsal.in-flight')} <span className="count">{rows.length}</span></h3>
      {byEffect(rows).map(group => (
        <details key={group.effect} className="fate-group" open={group.effect === 'worse' || group.effect === 'unknown'}>
          <summary><h4>{t(`rehearsal.effect.${group.effect}`)}</h4> <span className="count">{group.rows.length}</span></summary>
          <ul className="release-lines">
            {group.rows.map(row => <li key={row.case}><Turned release={release} row={row} /><p className="quiet"><Link to={`/work/cases/${row.case}`}>{t('rehearsal.open')}</Link> · {t(`release.in-flight.${row.choice}`)}</p></li>)}
          </ul>
        </details>
      ))}
    </>
  );
}
