import type { MilestoneStatus, MilestoneView } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { DayField, LineField, WordsField } from '../../delegation/fields.tsx';
import type { ListOf, WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, Name, Words, Zh } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';

type Board = ListOf<WithLinks<MilestoneView>> & { readonly counts: Readonly<Record<MilestoneStatus, number>> };
const ORDER: readonly MilestoneStatus[] = ['overdue', 'due_soon', 'open', 'met_late', 'met', 'long_term'];
const MARK: Readonly<Record<MilestoneStatus, string>> = { overdue: '■', due_soon: '▲', open: '○', met_late: '✓', met: '✓', long_term: '∞' };

/** What the plan obliges to, who is responsible, and whether it was done in time: told by evidence from the log. @req #12 */
export default function MilestonesPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const [status, choose] = useQueryState('status', parseAsString.withDefault(''));
  const view = address('/api/v1/milestones', { asOf, on });
  const query = useRead<Board>(view);
  useTitle(t('milestone.title'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('milestone.title')}</h1><p className="lead">{t('milestone.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (body.data.length === 0 ? <Empty title={t('milestone.none')} /> : (
          <>
            <p className="actions" role="group" aria-label={t('milestone.states')}>
              {ORDER.map(one => <button key={one} type="button" className="button button-plain" aria-pressed={status === one} onClick={() => void choose(status === one ? null : one)}>{MARK[one]} {t(`milestone.status.${one}`)} <span className="digits">{body.counts[one]}</span></button>)}
            </p>
            <ul className="post-cards">{body.data.filter(one => status === '' || one.status === status).map(one => <Milestone key={`${one.instrument.id}/${one.key}`} milestone={one} view={view} travelling={travelling} />)}</ul>
          </>
        ))}
      </Loaded>
    </div>
  );
}

const LIGHT: Readonly<Record<MilestoneStatus, string>> = { overdue: 'badge badge-bad', due_soon: 'badge badge-warn', open: 'badge', met_late: 'badge badge-warn', met: 'badge badge-good', long_term: 'badge' };

function Milestone({ milestone, view, travelling }: { readonly milestone: WithLinks<MilestoneView>; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, milestone.revision);
  const { clause, obligation, responsible, due, met, instrument, status, reschedules } = milestone;
  return (
    <li className="panel">
      <h2><Zh>{clause}</Zh> <Name of={obligation} /></h2>
      <p><span className={LIGHT[status]}>{MARK[status]} {t(`milestone.status.${status}`)}</span> {due ? <>{t('milestone.due')} <Day of={due} /></> : t('milestone.no-day')}</p>
      <Responsible units={responsible} />
      <p className="quiet"><Zh>{instrument.title}</Zh></p>
      {met && <p>{t('milestone.met-on')} <Day of={met.on} /> {met.note && <Words>{met.note}</Words>} {met.evidence.map(number => <Link key={number} to={`/audit?asOf=p:${number}`} className="digits evidence">p:{number}</Link>)}</p>}
      {reschedules.map(one => <p key={one.number}>{t('milestone.moved')} {one.to && <Day of={one.to} />} — <Words>{one.reason}</Words></p>)}
      {(milestone.links ?? []).some(link => link.allowed) && <ActList thing={milestone} acts={acts(milestone)} commander={commander} travelling={travelling} />}
    </li>
  );
}

const FIRST = 3;

/** Who is responsible; a long list is named by its first bodies and their number. */
function Responsible({ units }: { readonly units: MilestoneView['responsible'] }) {
  const { t } = useText();
  const names = (some: MilestoneView['responsible']) => some.map((unit, at) => <span key={unit.code}>{at > 0 && t('matrix.comma')}<Name of={unit} /></span>);
  if (units.length <= FIRST) return <p>{t('milestone.responsible')} {names(units)}</p>;
  return (
    <details className="more">
      <summary>{t('milestone.responsible')} {names(units.slice(0, FIRST))} {t('milestone.and-more', { count: units.length })}</summary>
      <p>{names(units)}</p>
    </details>
  );
}

/** Event numbers as somebody writes them: `p:4353, 4401`. */
const numbersIn = (words: string): number[] => [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits));

const acts = ({ key }: MilestoneView): readonly ActForm[] => [{
  rel: 'meet', word: 'milestone.act.meet',
  fields: id => <><DayField id={id} name="on" label="milestone.met-on" /><LineField id={id} name="evidence" label="milestone.evidence" hint="milestone.evidence.hint" /><WordsField id={id} name="note" label="milestone.note" /></>,
  data: form => ({ key, on: textIn(form, 'on'), evidence: numbersIn(textIn(form, 'evidence')), note: textIn(form, 'note') }),
}];
