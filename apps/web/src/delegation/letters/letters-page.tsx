import type { LetterView } from '@yichuang/projections';
import { parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Day, langOf, Name, plainName, Zh } from '../../shared/words.tsx';
import { usePages } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';

const text = parseAsString.withDefault('');
const STATUSES = ['in_force', 'announced', 'suspended', 'expired', 'revoked', 'drafted', 'signed_by_one', 'signed', 'withdrawn'] as const;

/** Letters of delegation between departments and towns. @req #21 #33 */
export default function LettersPage() {
  const { t } = useText();
  const [place, set] = useQueryStates({ asOf: text, on: text, status: text, department: text, town: text });
  const { query, rows } = usePages<LetterView>('/api/v1/delegations', place);
  useTitle(t('letter.all'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('letter.all')}</h1><p className="lead">{t('letter.lead')}</p></header>
      <form className="filters" role="search" aria-label={t('letter.filters')} onSubmit={event => event.preventDefault()}>
        <p className="field"><label htmlFor="letter-status">{t('letter.state')}</label><select id="letter-status" value={place.status} onChange={event => void set({ status: event.target.value || null })}><option value="">{t('letter.any')}</option>{STATUSES.map(status => <option key={status} value={status}>{t(`letter.status.${status}`)}</option>)}</select></p>
        <UnitFilter label={t('letter.department')} value={place.department} units={unique(rows, 'department')} onChange={department => void set({ department })} />
        <UnitFilter label={t('letter.town')} value={place.town} units={unique(rows, 'town')} onChange={town => void set({ town })} />
      </form>
      <Loaded query={query} height="page">{() => (rows && rows.length > 0 ? <Letters letters={rows} /> : <Empty title={t('letter.none')} />)}</Loaded>
      {query.hasNextPage && <p><button type="button" className="button button-plain" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('list.more')}</button></p>}
    </div>
  );
}

type Ref = LetterView['town'];
const unique = (rows: readonly LetterView[] | undefined, side: 'department' | 'town'): readonly Ref[] => [...new Map((rows ?? []).map(row => [row[side].code, row[side]])).values()];

function UnitFilter({ label, value, units, onChange }: { readonly label: string; readonly value: string; readonly units: readonly Ref[]; readonly onChange: (code: string | null) => void }) {
  const { t, language } = useText();
  const id = `letter-filter-${label}`;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChange(event.target.value || null)}>
        <option value="">{t('letter.any')}</option>
        {units.map(unit => <option key={unit.code} value={unit.code} lang={langOf(language, unit)}>{plainName(language, unit)}</option>)}
      </select>
    </p>
  );
}

function Letters({ letters }: { readonly letters: readonly LetterView[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('letter.all')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('letter.number')}</th><th scope="col">{t('letter.state')}</th><th scope="col">{t('letter.department')}</th><th scope="col">{t('letter.town')}</th><th scope="col">{t('letter.items')}</th><th scope="col">{t('letter.term')}</th></tr></thead>
        <tbody>
          {letters.map(one => (
            <tr key={`${one.between}/${one.letter}`}>
              <th scope="row"><Link to={`/office/letters/${one.between}`}><Zh>{one.letter}</Zh></Link></th>
              <td><span className="badge">{t(`letter.status.${one.status}`)}</span>{one.daysLeft !== null && one.daysLeft <= 15 && <> <span className="badge badge-warn">{t('letter.renew-soon', { days: one.daysLeft })}</span></>}</td>
              <td><Name of={one.department} /></td>
              <td><Name of={one.town} /></td>
              <td className="digits">{one.itemCount}</td>
              <td><Day of={one.from} /> – <Day of={one.to} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
