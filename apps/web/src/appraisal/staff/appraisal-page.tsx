import type { AppraisalView } from '@yichuang/projections';
import { Link } from 'react-router';
import { ActList } from '../../delegation/act-list.tsx';
import type { ListOf, WithLinks } from '../../delegation/links.ts';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { appraisalActs, OPEN } from './appraisal-acts.tsx';
import { Cards, pointsOf } from './cards.tsx';

/** Appraisals: formula, frozen numbers with their events, marks of both sides, objections, the seal and what rests on it. @req #56 #61 #62 #63 */
export default function AppraisalPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const view = address('/api/v1/appraisals', { asOf, on });
  const query = useRead<ListOf<WithLinks<AppraisalView>>>(view);
  const commander = useCommand(view, null);
  useTitle(t('appraisal.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('appraisal.title')}</h1><p className="lead">{t('appraisal.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            {body.data.length === 0 && <Empty title={t('appraisal.none')} />}
            {body.data.map(one => <Appraisal key={one.period} of={one} view={view} travelling={travelling} />)}
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[OPEN]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Appraisal({ of, view, travelling }: { readonly of: WithLinks<AppraisalView>; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, of.revision);
  const { period, from, to, status, cards } = of;
  return (
    <article className="panel" aria-labelledby={`appraisal-${period}`}>
      <h2 id={`appraisal-${period}`}><span className="digits">{period}</span> <span className={status === 'final' ? 'badge badge-good' : 'badge'}>{t(`appraisal.status.${status}`)}</span></h2>
      <p><Day of={from} /> – <Day of={to} /> · <Link to={`/audit/replay/appraisal-${period}`}>{t('board.replay')}</Link></p>
      <Facts of={of} />
      <ActList thing={of} acts={appraisalActs(of)} commander={commander} travelling={travelling} />
      <Cards cards={cards} period={period} />
      <Objections of={of} />
      <Awards of={of} />
    </article>
  );
}

function Facts({ of: { formula, frozen, marksMissing, objectionsUntil, digest, sealed } }: { readonly of: AppraisalView }) {
  const { t } = useText();
  return (
    <FactList
      facts={[
        { label: t('appraisal.version'), value: <Words>{formula.version}</Words> },
        ...(frozen ? [{ label: t('appraisal.frozen'), value: <><Day of={frozen.on} /> <Link className="digits" to={`/audit?asOf=p:${frozen.position}`}>p:{frozen.position}</Link></> }] : []),
        ...(marksMissing > 0 ? [{ label: t('appraisal.marks-missing'), value: <span className="digits">{marksMissing}</span> }] : []),
        ...(objectionsUntil ? [{ label: t('appraisal.objections-until'), value: <Day of={objectionsUntil} /> }] : []),
        ...(digest ? [{ label: t(sealed ? 'appraisal.sealed' : 'appraisal.digest'), value: <code className="digest digits">{digest}</code> }] : []),
      ]}
    />
  );
}

function Objections({ of: { objections } }: { readonly of: AppraisalView }) {
  const { t } = useText();
  if (objections.length === 0) return null;
  const decided = (upheld: boolean | null): MessageId => (upheld === null ? 'appraisal.upheld.open' : upheld ? 'appraisal.upheld.yes' : 'appraisal.upheld.no');
  return <><h3>{t('appraisal.objections')}</h3><ul>{objections.map(one => <li key={one.objection}>{one.objection} · <span className="digits">{one.person ?? one.unit}</span> · {t(`appraisal.measure.${one.measure}`)} — <Words>{one.reason}</Words> <span className="badge">{t(decided(one.upheld))}</span></li>)}</ul></>;
}

function Awards({ of: { awards } }: { readonly of: AppraisalView }) {
  const { t } = useText();
  if (awards.length === 0) return null;
  return <><h3>{t('appraisal.awards')}</h3><ul>{awards.map(one => <li key={`${one.award}/${one.unit}/${one.person ?? ''}`}><Words>{one.award}</Words> · <span className="digits">{one.person ?? one.unit}</span> · <span className="digits">{pointsOf(one.total)}</span></li>)}</ul></>;
}
