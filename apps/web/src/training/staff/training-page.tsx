import type { NegativeListView, TrainingYearView } from '@yichuang/projections';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useUnitNames } from '../../accountability/unit-names.ts';
import { ActList } from '../../delegation/act-list.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { langOf, Name, plainName } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { Guidance } from './guidance.tsx';
import { NegativeList } from './negative-list.tsx';
import { Practices } from './practices.tsx';
import { DUTY } from './training-acts.tsx';
import { Standing } from './words.tsx';

type Board = ListOf<TrainingYearView> & { readonly year: number; readonly negative: readonly NegativeListView[] };

/** Training against what is owed, unit by unit; the negative list; guidance of stations; good practice. @req #64 #65 #66 #42 #71 */
export default function TrainingPage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const [year, choose] = useQueryState('year', parseAsInteger);
  const view = address('/api/v1/training', { asOf, on, year: year === null ? undefined : String(year) });
  const query = useRead<Board>(view);
  useTitle(t('training.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('training.title')}</h1><p className="lead">{t('training.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            <p className="command-bar">
              <button type="button" className="button button-plain button-small" onClick={() => void choose(body.year - 1)}>← {body.year - 1}</button> <strong className="digits">{body.year}</strong> <button type="button" className="button button-plain button-small" onClick={() => void choose(body.year + 1)}>{body.year + 1} →</button>
            </p>
            {body.data.length === 0 ? <Empty title={t('training.none')} /> : <BoardTable units={body.data} />}
            <NegativeList entries={body.negative} year={body.year} links={body.links ?? []} view={view} />
            <SetDuty body={body} view={view} />
          </>
        )}
      </Loaded>
      <Guidance />
      <Practices />
    </div>
  );
}

function BoardTable({ units }: { readonly units: readonly TrainingYearView[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('training.board')} tabIndex={0}>
      <table className="rows">
        <caption>{t('training.board')} <span className="count">{units.length}</span></caption>
        <thead><tr><th scope="col">{t('training.unit')}</th><th scope="col">{t('training.standing')}</th><th scope="col">{t('training.counted')}</th><th scope="col">{t('training.required')}</th><th scope="col">{t('training.expected')}</th><th scope="col">{t('training.ground')}</th><th scope="col">{t('training.warnings')}</th></tr></thead>
        <tbody>
          {units.map(one => (
            <tr key={one.id}>
              <th scope="row"><Link to={`/watch/training/${one.id}`}><Name of={one.unit} /></Link></th>
              <td><Standing of={one.standing} /></td>
              <td><Link className="digits" to={`/watch/training/${one.id}`}>{one.counted}</Link></td>
              <td className="digits">{one.required}</td>
              <td className="digits">{one.expected}</td>
              <td>{t(`training.ground.${one.ground}`)}</td>
              <td>{one.warnings.length === 0 ? '–' : one.warnings.map(({ quarter, number }) => <span key={quarter}><span className="badge badge-warn"><Link to={`/audit?asOf=p:${number}`}>▲ {t('training.quarter', { quarter })}</Link></span> </span>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The bureau says what a unit owes: the unit is chosen first, the act goes to its year. */
function SetDuty({ body, view }: { readonly body: Board; readonly view: string }) {
  const { t, language } = useText();
  const { travelling } = useMoment();
  const commander = useCommand(view, null);
  const units = [...useUnitNames()].filter(([code]) => !body.data.some(({ unit }) => unit.code === code));
  const [unit, choose] = useState('');
  const links = (body.links ?? []).filter(({ allowed, rel }) => allowed && rel === DUTY.rel).map(link => ({ ...link, href: `/api/v1/training/${unit}-${body.year}/set-duty` }));
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="training-duty">
      <h2 id="training-duty">{t('training.duty')}</h2>
      <p className="field"><label htmlFor="duty-unit">{t('training.unit')}</label><select id="duty-unit" value={unit} onChange={event => choose(event.target.value)}><option value="">{t('training.choose')}</option>{units.map(([code, name]) => <option key={code} value={code} lang={langOf(language, name)}>{plainName(language, name)}</option>)}</select></p>
      {unit !== '' && <ActList key={unit} thing={{ links }} acts={[DUTY]} commander={commander} travelling={travelling} />}
    </section>
  );
}
