import type { Medium } from '@yichuang/domain';
import type { PublicityCoverage, PublicityView } from '@yichuang/projections';
import { Link } from 'react-router';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { DayField, LineField } from '../../delegation/fields.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { FreeField, PickField } from './fields.tsx';

type Answer = ListOf<PublicityView> & { readonly coverage: readonly PublicityCoverage[] };
const MEDIA: readonly Medium[] = ['tv', 'radio', 'press', 'website', 'wechat', 'other'];
const media = MEDIA.map((medium): readonly [Medium, MessageId] => [medium, `disclosure.medium.${medium}`]);

/** What is to be made known, and in which media each unit was. @req #74 */
export default function PublicityPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const unit = useActingPost()?.unit ?? '';
  const view = address('/api/v1/publicity', { asOf, on });
  const query = useRead<Answer>(view);
  const commander = useCommand(view, null);
  useTitle(t('disclosure.publicity.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('disclosure.publicity.title')}</h1><p className="lead">{t('disclosure.publicity.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            {body.data.length === 0 ? <Empty title={t('disclosure.publicity.none')} /> : <><Coverage of={body.coverage} /><Plans of={body.data} /></>}
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={publicityActs(body.data.filter(plan => plan.unit.code === unit).length)} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Done of planned, by unit and medium. */
function Coverage({ of }: { readonly of: readonly PublicityCoverage[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('disclosure.publicity.coverage')} tabIndex={0}>
      <table className="rows">
        <caption>{t('disclosure.publicity.coverage')}</caption>
        <thead><tr><th scope="col">{t('disclosure.unit')}</th>{MEDIA.map(medium => <th key={medium} scope="col">{t(`disclosure.medium.${medium}`)}</th>)}<th scope="col">{t('disclosure.overdue')}</th></tr></thead>
        <tbody>{of.map(({ unit, byMedium, overdue }) => <tr key={unit.code}><th scope="row"><a href={`#plans-${unit.code}`}><Name of={unit} /></a></th>{MEDIA.map(medium => <td key={medium} className="digits">{byMedium[medium].done}/{byMedium[medium].planned}</td>)}<td className="digits">{overdue}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

function Plans({ of }: { readonly of: readonly PublicityView[] }) {
  return <>{[...Map.groupBy(of, ({ unit }) => unit.code)].map(([code, plans]) => <section key={code} id={`plans-${code}`}>{plans[0] && <h2><Name of={plans[0].unit} /></h2>}<ol>{plans.map(plan => <Plan key={plan.event} of={plan} />)}</ol></section>)}</>;
}

function Plan({ of }: { readonly of: PublicityView }) {
  const { t } = useText();
  return (
    <li>
      <Words>{of.title}</Words> · {t('disclosure.due-by')} <Day of={of.due} />{of.overdue && <> <span className="badge badge-bad">■ {t('disclosure.overdue')}</span></>} · <Link className="digits" to={`/audit/replay/publicity-${of.unit.code}`}>p:{of.event}</Link>
      <ul>
        {of.done.map(done => <li key={done.event}>{t(`disclosure.medium.${done.medium}`)} · <Day of={done.on} /> · {done.link === null ? <Words>{done.note}</Words> : <a href={done.link} rel="noreferrer">{t('disclosure.publicity.link')}</a>}</li>)}
        {of.missing.map(medium => <li key={medium} className="quiet">○ {t(`disclosure.medium.${medium}`)}</li>)}
      </ul>
    </li>
  );
}

const publicityActs = (plans: number): readonly ActForm[] => [
  { rel: 'plan', word: 'disclosure.act.plan', fields: id => <><LineField id={id} name="title" label="disclosure.what" /><PickField id={id} name="medium" label="disclosure.medium" options={media} /><DayField id={id} name="due" label="disclosure.due-by" /></>, data: form => ({ number: plans + 1, title: textIn(form, 'title'), media: [textIn(form, 'medium')], due: textIn(form, 'due') }) },
  {
    rel: 'record', word: 'disclosure.act.publicised',
    fields: id => <><PlanField id={id} plans={plans} /><PickField id={id} name="medium" label="disclosure.medium" options={media} /><FreeField id={id} name="link" label="disclosure.publicity.link" hint="disclosure.publicity.link.hint" type="url" /><FreeField id={id} name="note" label="disclosure.note" hint="disclosure.publicity.note.hint" /><DayField id={id} name="on" label="disclosure.done-on" /></>,
    data: form => ({ number: Number(textIn(form, 'number')), medium: textIn(form, 'medium'), link: textIn(form, 'link') || null, note: textIn(form, 'note'), on: textIn(form, 'on') }),
  },
];

function PlanField({ id, plans }: { readonly id: string; readonly plans: number }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-number`}>{t('disclosure.entry')}</label><input id={`${id}-number`} name="number" type="number" min={1} max={plans} required /></p>;
}
