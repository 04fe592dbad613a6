import type { FigureName } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { langOf, Notice, plainName } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { WatchNav } from '../watch-nav.tsx';
import { FigureList } from './figure-list.tsx';
import { HeatGrid } from './heat.tsx';
import { UnitLines } from './lines.tsx';
import { isFigure, listAddress, periodsUpTo, periodWord, useAsked, type Dashboard } from './reads.ts';
import { SixNumbers } from './six.tsx';

/** How the work stands, in numbers of any moment, each of which leads to what it counts (screen 13). @req #46 #47 #53 #54 #69 */
export default function WatchPage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const [{ month, town, figure, unit, department }] = useAsked();
  const query = useSteadyRead<Dashboard>(address('/api/v1/supervision', { asOf, on, month, town }));
  useTitle(t('watch.title'));
  const to = (name: FigureName, of: { readonly unit?: string; readonly department?: string } = {}): string => listAddress({ month, town, asOf }, name, { ...(town === '' ? {} : { unit: town }), ...of });
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('watch.title')}</h1><p className="lead">{t('watch.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body, number }) => (
          <>
            <Filters view={body} number={number} />
            <SixNumbers view={body} to={name => to(name)} />
            {figure !== '' && (isFigure(figure) ? <FigureList figure={figure} month={body.period} unit={unit} department={department} asOf={asOf} /> : <UnknownFigure name={figure} />)}
            <HeatGrid lines={body.towns} />
            {figure !== 'red' && <FigureList figure="red" month={body.period} unit={town} department="" asOf={asOf} />}
            <UnitLines lines={body.towns} title="watch.towns" rankedFrom={body.rankedFrom} to={(name, code) => to(name, { unit: code })} />
            <UnitLines lines={body.departments} title="watch.departments" rankedFrom={body.rankedFrom} to={(name, code) => to(name, { department: code })} />
            <p className="hint">{t('watch.small.hint', { smallest: body.smallest })}</p>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** An address that asks for a number that there is not. */
export function UnknownFigure({ name }: { readonly name: string }) {
  const { t } = useText();
  return <div role="alert"><Notice tone="warn" title={t('watch.figure.unknown', { figure: name.slice(0, 40) })}><p>{t('watch.figure.unknown.what')}</p></Notice></div>;
}

function Filters({ view, number }: { readonly view: Dashboard; readonly number: number | null }) {
  const text = useText();
  const { t, language } = text;
  const { asOf, on } = useMoment();
  const [{ month, town }, choose] = useAsked();
  const { months, quarters, years } = periodsUpTo(view.moment.on);
  const group = (label: string, periods: readonly string[]) => <optgroup label={label}>{periods.map(period => <option key={period} value={period}>{periodWord(text, period)}</option>)}</optgroup>;
  return (
    <>
      <form className="filters" onSubmit={event => event.preventDefault()}>
        <p className="field"><label htmlFor="watch-month">{t('watch.period')}</label><select id="watch-month" value={month || view.period} onChange={event => void choose({ month: event.target.value, figure: null })}>{group(t('watch.months'), months)}{group(t('watch.quarters'), quarters)}{group(t('watch.years'), years)}</select></p>
        <p className="field"><label htmlFor="watch-town">{t('watch.town')}</label><select id="watch-town" value={town} onChange={event => void choose({ town: event.target.value || null, unit: null, figure: null })}><option value="">{t('watch.district')}</option><TownOptions view={view} town={town} language={language} /></select></p>
      </form>
      <p className="actions">
        <a className="button button-plain button-small" href={address('/api/v1/supervision.csv', { asOf, on, month, town })}>{t('watch.csv')}</a>
        <CopyLink number={number} />
        <Link className="button button-plain button-small" to="/watch/plan">{t('plan.title')}</Link>
        <Link className="button button-plain button-small" to="/watch/bulletins">{t('bulletin.title')}</Link>
      </p>
    </>
  );
}

function TownOptions({ view, town, language }: { readonly view: Dashboard; readonly town: string; readonly language: 'zh' | 'en' }) {
  return <>{view.towns.flatMap(({ unit }) => (unit && (town === '' || town === unit.code) ? [<option key={unit.code} value={unit.code} lang={langOf(language, unit)}>{plainName(language, unit)}</option>] : []))}</>;
}
