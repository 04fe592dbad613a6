import type { InspectionLine, LadderStep } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { ActList } from '../../delegation/act-list.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { PLAN } from './inspection-acts.tsx';
import { InspectionStatus, Ladder } from './words.tsx';

const STEPS: readonly LadderStep[] = ['referral', 'criticism', 'correction', 'none'];

/** Inspections: whose, how far, what is open and overdue. @req #69 #70 */
export default function InspectionsPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const [step, choose] = useQueryState('step', parseAsString.withDefault(''));
  const view = address('/api/v1/inspections', { asOf, on });
  const query = useRead<ListOf<InspectionLine>>(view);
  const commander = useCommand(view, null);
  useTitle(t('inspect.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('inspect.title')}</h1><p className="lead">{t('inspect.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            <p className="actions" role="group" aria-label={t('inspect.ladder')}>
              {STEPS.map(one => <button key={one} type="button" className="button button-plain" aria-pressed={step === one} onClick={() => void choose(step === one ? null : one)}>{t(`inspect.ladder.${one}`)} <span className="digits">{body.data.filter(({ ladder }) => ladder === one).length}</span></button>)}
            </p>
            {body.data.length === 0 ? <Empty title={t('inspect.none')} /> : <Lines lines={body.data.filter(({ ladder }) => step === '' || ladder === step)} />}
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[PLAN]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly InspectionLine[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('inspect.title')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('inspect.topic')}</th><th scope="col">{t('inspect.body')}</th><th scope="col">{t('inspect.status')}</th><th scope="col">{t('inspect.ladder')}</th><th scope="col">{t('inspect.findings')}</th><th scope="col">{t('inspect.planned-on')}</th><th scope="col">{t('inspect.by')}</th></tr></thead>
        <tbody>
          {lines.map(one => (
            <tr key={one.id}>
              <th scope="row"><Link to={`/watch/inspections/${one.id}`}><Words>{one.topic}</Words></Link></th>
              <td><Name of={one.body} /></td>
              <td><InspectionStatus of={one.status} /></td>
              <td><Ladder of={one.ladder} /></td>
              <td>{t('inspect.counts', { findings: one.counts.findings, open: one.counts.open })}{one.counts.overdue > 0 && <> <span className="badge badge-bad">■ {t('inspect.overdue-count', { count: one.counts.overdue })}</span></>}</td>
              <td><Day of={one.carriedOn ?? one.plannedOn} /></td>
              <td><Name of={one.by} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
