import type { UnitView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import type { Commander } from '../../staff/use-command.ts';
import { linkTo, type AdjustmentBody } from '../adjustments.ts';

const OPINIONS = [['can', 'opinion.can'], ['can_with_support', 'opinion.canWithSupport'], ['cannot', 'opinion.cannot'], ['no_answer', 'opinion.noAnswer']] as const;

/** Records what the towns said. A town left blank keeps what is on record of it. */
export function OpinionForm({ body, commander }: { readonly body: AdjustmentBody; readonly commander: Commander }) {
  const { t } = useText();
  const { travelling } = useMoment();
  const link = linkTo(body, 'record-capacity-opinions');
  const units = useRead<{ readonly data: readonly UnitView[] }>(link?.allowed ? '/api/v1/units' : null);
  if (!link?.allowed || travelling) return null;
  const towns = (units.data?.body.data ?? []).filter(unit => (unit.kind === 'town' || unit.kind === 'subdistrict') && !unit.illustrative);
  const record = (form: FormData): void => {
    const opinions = towns.map(town => ({ town: town.code, opinion: textIn(form, `opinion-${town.code}`), note: textIn(form, `note-${town.code}`) })).filter(one => one.opinion !== '');
    if (opinions.length > 0) void commander.run({ path: link.href, data: { opinions } });
  };
  return (
    <details className="more">
      <summary>{t('opinion.record')}</summary>
      <form onSubmit={event => { event.preventDefault(); record(new FormData(event.currentTarget)); }}>
        <table>
          <thead><tr><th scope="col">{t('opinion.town')}</th><th scope="col">{t('acts.opinion')}</th><th scope="col">{t('state.note')}</th></tr></thead>
          <tbody>{towns.map(town => <TownRow key={town.code} town={town} />)}</tbody>
        </table>
        <p className="actions"><button className="button" disabled={commander.busy}>{t('opinion.save')}</button></p>
      </form>
    </details>
  );
}

function TownRow({ town }: { readonly town: UnitView }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row"><label htmlFor={`opinion-${town.code}`}><Name of={town.name} /></label></th>
      <td><select id={`opinion-${town.code}`} name={`opinion-${town.code}`}><option value="">–</option>{OPINIONS.map(([value, label]) => <option key={value} value={value}>{t(label)}</option>)}</select></td>
      <td><input name={`note-${town.code}`} type="text" maxLength={1000} aria-label={t('state.note')} autoComplete="off" /></td>
    </tr>
  );
}
