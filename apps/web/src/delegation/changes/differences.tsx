import type { ChangeDetail, ChangeDifference } from '@yichuang/projections';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { lettersOf } from '../matrix/matrix-cell.tsx';

const FIRST = 100;

/** What the change does, item by item, against the version it builds on. */
export function Differences({ change }: { readonly change: ChangeDetail }) {
  const { t } = useText();
  const [all, showAll] = useState(false);
  const shown = all ? change.diff : change.diff.slice(0, FIRST);
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t('change.differences')} <span className="count">{change.diff.length}</span></h2>
      {change.diff.length === 0 ? <p>{t('change.no-difference')}</p> : (
        <div className="table-scroll" role="group" aria-label={t('change.differences')} tabIndex={0}>
          <table className="rows">
            <thead><tr><th scope="col">{t('matrix.item')}</th><th scope="col">{t('change.kind')}</th><th scope="col">{t('matrix.town')}</th><th scope="col">{t('diff.before')}</th><th scope="col">{t('diff.after')}</th></tr></thead>
            <tbody>{shown.map(difference => <Line key={`${difference.item}/${difference.towns[0] ?? ''}`} difference={difference} />)}</tbody>
          </table>
        </div>
      )}
      {shown.length < change.diff.length && <p><button type="button" className="button button-plain" onClick={() => showAll(true)}>{t('change.show-all', { count: change.diff.length })}</button></p>}
    </section>
  );
}

function Line({ difference: { item, name, kind, towns, before, after } }: { readonly difference: ChangeDifference }) {
  const text = useText();
  const letters = (mask: number | null): string => (mask === null ? text.t('change.no-row') : lettersOf(text, mask) || text.t('matrix.nothing'));
  return (
    <tr>
      <th scope="row"><Name of={name} /> <span className="digits quiet">{item}</span></th>
      <td>{text.t(`change.kind.${kind}`)}</td>
      <td>{text.t('change.towns', { count: towns.length })}</td>
      <td><del>{letters(before)}</del></td>
      <td><ins>{letters(after)}</ins></td>
    </tr>
  );
}
