import type { ComplaintFigures, ComplaintLine, HotlineView } from '@yichuang/projections';
import { Link } from 'react-router';
import { shortId } from '../../accountability/short-id.ts';
import { ActList } from '../../delegation/act-list.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { RECEIVE } from './complaint-acts.tsx';
import { Light } from './light.tsx';

/** Complaints with lights, the most pressing first; and the numbers that people ring. @req #10 */
export default function ComplaintsPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const view = address('/api/v1/complaints', { asOf, on });
  const query = useRead<ListOf<ComplaintLine> & { readonly figures: ComplaintFigures }>(view);
  const commander = useCommand(view, null);
  const numbers = useRead<ListOf<HotlineView>>(address('/api/v1/hotlines', { asOf, on }));
  useTitle(t('complaint.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('complaint.title')}</h1><p className="lead">{t('complaint.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            {body.data.length === 0 ? <Empty title={t('complaint.none')} /> : <><Figures figures={body.figures} /><Rows rows={body.data} /></>}
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[RECEIVE]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
      <section className="panel" aria-labelledby="hotlines">
        <h2 id="hotlines">{t('complaint.hotlines')}</h2>
        <Loaded query={numbers} height="panel">{({ body }) => <ul className="plain-list">{body.data.map(one => <li key={one.unit.code}><Name of={one.unit} /> <span className="digits">{one.phone}</span> <span className="quiet"><Name of={one.hours} /></span> <Link to={`/audit/replay/hotline-${one.unit.code}`}>{t('board.replay')}</Link></li>)}</ul>}</Loaded>
      </section>
    </div>
  );
}

const FIGURES = ['received', 'answered', 'settled', 'unsettled', 'reopened', 'raised'] as const;
/** Sums of the rows below. */
function Figures({ figures }: { readonly figures: ComplaintFigures }) {
  const { t } = useText();
  return <p role="group" aria-label={t('complaint.figures')}>{FIGURES.map((one, at) => <span key={one}>{at > 0 && ' · '}{t(`complaint.figure.${one}`)} <strong className="digits">{figures[one]}</strong></span>)}</p>;
}

function Rows({ rows }: { readonly rows: readonly ComplaintLine[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('complaint.title')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('complaint.number')}</th><th scope="col">{t('complaint.kind')}</th><th scope="col">{t('complaint.about')}</th><th scope="col">{t('complaint.unit')}</th><th scope="col">{t('complaint.received')}</th><th scope="col">{t('complaint.answer-by')}</th><th scope="col">{t('complaint.status')}</th></tr></thead>
        <tbody>
          {rows.map(one => (
            <tr key={one.id}>
              <th scope="row"><Link className="digits" to={`/watch/complaints/${one.id}`}>{shortId(one.id)}</Link></th>
              <td>{t(`complaint.kind.${one.kind}`)}<br /><span className="quiet">{t(`complaint.channel.${one.channel}`)}</span></td>
              <td><Name of={one.about} />{one.ofPerson && <> · {t('complaint.of-person')}</>}</td>
              <td><Name of={one.unit} /></td>
              <td><Day of={one.receivedOn} /></td>
              <td><Day of={one.answerBy} /> <Light of={one.light} /></td>
              <td>{t(`complaint.status.${one.status}`)}{one.outcome && <> · {t(`complaint.outcome.${one.outcome}`)}</>}{one.settlement && <><br /><span className="quiet">{t('complaint.settlement')}：{t(`complaint.settlement.${one.settlement.settled ? 'settled' : 'unsettled'}`)}</span></>}{one.raised && <> · {t('complaint.raised')}</>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
