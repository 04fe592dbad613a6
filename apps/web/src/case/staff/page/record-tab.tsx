import type { CaseActView } from '@yichuang/projections';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { eventWord } from '../../../accountability/event-words.ts';
import { officeWord } from '../../../accountability/office-words.ts';
import { useUnitNames } from '../../../accountability/unit-names.ts';
import { dayOf } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { Day, Name, Words } from '../../../shared/words.tsx';
import type { OneCase } from '../reads.ts';
import { actDetails } from './act-details.ts';
import { byDay, isOfPeople } from './record.ts';
import { useReplayOfCase } from './use-replay-of-case.ts';

const SHOWN = ['all', 'people', 'program'] as const;

/** 记录: what was done, day by day, by whom in which post; each act leads to the moment in the replay. */
export function RecordTab({ of, view }: { readonly of: OneCase; readonly view: string }) {
  const { t } = useText();
  const [shown, show] = useQueryState('who', parseAsStringLiteral(SHOWN).withDefault('all'));
  const acts = of.timeline.filter(act => shown === 'all' || isOfPeople(act) === (shown === 'people'));
  return (
    <section aria-labelledby="record" data-view={view}>
      <h2 id="record">{t('case.tab.record')} <span className="count">{acts.length}</span></h2>
      <fieldset className="segmented"><legend className="visually-hidden">{t('record.who')}</legend>{SHOWN.map(one => <label key={one}><input type="radio" name="who" checked={one === shown} onChange={() => void show(one)} /> {t(`record.${one}`)}</label>)}</fieldset>
      {byDay(acts, act => dayOf(act.at)).map(([day, all]) => (
        <div key={day} className="record-day">
          <h3><Day of={day} /></h3>
          <ol className="record">{all.map(act => <li key={act.number}><Act act={act} of={of} /></li>)}</ol>
        </div>
      ))}
    </section>
  );
}

function Act({ act, of }: { readonly act: CaseActView; readonly of: OneCase }) {
  const text = useText();
  const { t } = text;
  const details = actDetails(text, act, of);
  const replays = useReplayOfCase();
  return (
    <article className={isOfPeople(act) ? 'record-act' : 'record-act record-program'}>
      <h4>{eventWord(text, act.type)}</h4>
      <p className="quiet"><time dateTime={act.at}>{text.instant(act.at)}</time> · <Who act={act} /></p>
      {details !== '' && <p><Words>{details}</Words></p>}
      <p className="quiet">{replays ? <Link to={`/audit/replay/case-${of.id}?asOf=p:${act.number}`}>{t('record.replay', { number: act.number })}</Link> : <Link to={`/work/cases/${of.id}?asOf=p:${act.number}`}>{t('record.then', { number: act.number })}</Link>}</p>
    </article>
  );
}

/** Unit and post, and for whom, where somebody stands in; or the program. Never a name. */
function Who({ act: { actor } }: { readonly act: CaseActView }) {
  const text = useText();
  const { t } = text;
  const unit = useUnitNames().get(actor.unit);
  if (actor.unit === 'system') return <span className="badge">{t('record.by-program')}</span>;
  if (actor.post === 'applicant' || actor.unit === '') return <>{t('record.by-applicant')}</>;
  return <>{unit ? <Name of={unit} /> : actor.unit} {officeWord(text, actor.post) ?? actor.post}{actor.deputyFor !== null && <> <span className="badge badge-good">{t('record.deputy')}</span></>}</>;
}
