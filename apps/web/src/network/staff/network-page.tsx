import type { GatewayView, NetworkLine, NetworkSums } from '@yichuang/projections';
import { parseAsString, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { ActList } from '../../delegation/act-list.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, langOf, Name, plainName, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { CountLink } from '../../venue/staff/count-link.tsx';
import { Gateway } from './gateway.tsx';
import { networkActs } from './network-acts.tsx';

interface Board {
  readonly sums: readonly NetworkSums[];
  readonly data: readonly WithLinks<NetworkLine>[];
  /** The device of the town that was chosen. */
  readonly gateway: WithLinks<GatewayView> | null;
}
type Status = NetworkLine['status'];
const STATUSES: readonly Status[] = ['none', 'surveyed', 'planned', 'installed', 'tested', 'online', 'faulty'];
const LOOK: Readonly<Record<Status, string>> = { none: 'badge', surveyed: 'badge', planned: 'badge', installed: 'badge badge-warn', tested: 'badge badge-warn', online: 'badge badge-good', faulty: 'badge badge-bad' };
const text = parseAsString.withDefault('');

/** One row for each of the 222 villages: how far its line to the government network is (screen 22). @req #31 */
export default function NetworkPage() {
  const { t, language } = useText();
  const { asOf, on, travelling } = useMoment();
  const [chosen, choose] = useQueryStates({ town: text, status: text, village: text });
  const view = address('/api/v1/network', { asOf, on, town: chosen.town });
  const query = useSteadyRead<Board>(view);
  useTitle(t('network.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('network.title')}</h1><p className="lead">{t('network.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body: { sums, data, gateway } }) => (
          <>
            <Progress of={sums[0]} />
            <p className="downloads">{t('network.download')} <a href={address('/api/v1/network.csv', { asOf, on, town: chosen.town })}>CSV</a></p>
            <Sums sums={sums} />
            <h2 id="network-list">{t('network.list')}</h2>
            <form className="filters" onSubmit={event => event.preventDefault()}>
              <p className="field"><label htmlFor="network-town">{t('venue.town')}</label><select id="network-town" value={chosen.town} onChange={event => void choose({ town: event.target.value || null, village: null })}><option value="">{t('venue.all')}</option>{sums.flatMap(({ town }) => (town ? [<option key={town.code} value={town.code} lang={langOf(language, town)}>{plainName(language, town)}</option>] : []))}</select></p>
              <p className="field"><label htmlFor="network-status">{t('venue.status')}</label><select id="network-status" value={chosen.status} onChange={event => void choose({ status: event.target.value || null })}><option value="">{t('venue.all')}</option>{STATUSES.map(status => <option key={status} value={status}>{t(`network.status.${status}`)}</option>)}</select></p>
            </form>
            {data.filter(({ village }) => village === chosen.village).map(line => <OneLine key={`${line.village}-${line.revision}`} line={line} gateway={gateway} view={view} travelling={travelling} />)}
            {gateway && <Gateway key={`${gateway.gateway}-${gateway.revision}`} gateway={gateway} lines={data} view={view} travelling={travelling} />}
            <Lines lines={data.filter(({ status }) => chosen.status === '' || status === chosen.status)} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Progress({ of }: { readonly of: NetworkSums | undefined }) {
  const { t } = useText();
  if (of === undefined) return null;
  return <p><strong className="digits">{t('network.progress', { online: of.byStatus.online, villages: of.villages })}</strong> <progress value={of.byStatus.online} max={Math.max(1, of.villages)} aria-label={t('network.status.online')} /></p>;
}

function Sums({ sums }: Pick<Board, 'sums'>) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('network.sums')} tabIndex={0}>
      <table className="rows numbers-table">
        <thead><tr><th scope="col">{t('venue.town')}</th><th scope="col">{t('network.villages')}</th>{STATUSES.map(status => <th key={status} scope="col">{t(`network.status.${status}`)}</th>)}</tr></thead>
        <tbody>
          {sums.map(({ town, villages, byStatus }) => {
            const at = town ? `/watch/network?town=${town.code}` : '/watch/network?';
            return <tr key={town?.code ?? 'all'}><th scope="row">{town ? <Name of={town} /> : t('venue.district')}</th><td className="digits"><CountLink count={villages} to={at} /></td>{STATUSES.map(status => <td key={status} className="digits"><CountLink count={byStatus[status]} to={`${at}&status=${status}`} /></td>)}</tr>;
          })}
        </tbody>
      </table>
    </div>
  );
}

function Lines({ lines }: Pick<{ readonly lines: readonly NetworkLine[] }, 'lines'>) {
  const { t } = useText();
  if (lines.length === 0) return <Empty title={t('network.none')} />;
  return (
    <div className="table-scroll" role="group" aria-labelledby="network-list" tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('network.village')}</th><th scope="col">{t('venue.status')}</th><th scope="col">{t('network.access')}</th><th scope="col">{t('network.terminals')}</th><th scope="col">{t('network.port')}</th><th scope="col">{t('network.since')}</th></tr></thead>
        <tbody>
          {lines.map(({ village, name, town, illustrative, status, survey, plan, onlineSince }) => (
            <tr key={village}>
              <th scope="row"><Link to={`/watch/network?town=${town}&village=${village}`}><Name of={name} /></Link>{illustrative && <> <span className="badge badge-sample">{t('venue.fictional')}</span></>}</th>
              <td><span className={LOOK[status]}>{t(`network.status.${status}`)}</span></td>
              <td>{survey ? t(`network.access.${survey.access}`) : '–'}</td>
              <td className="digits">{survey?.terminals ?? '–'}</td>
              <td className="digits">{plan?.port ?? '–'}</td>
              <td>{onlineSince ? <Day of={onlineSince} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The line that was chosen, with what may be done now. */
function OneLine({ line, gateway, view, travelling }: { readonly line: WithLinks<NetworkLine>; readonly gateway: GatewayView | null; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const commander = useCommand(view, line.revision);
  return (
    <section className="panel" aria-labelledby="network-one">
      <h3 id="network-one"><Name of={line.name} /> <span className={LOOK[line.status]}>{t(`network.status.${line.status}`)}</span></h3>
      <FactList facts={[...surveyFacts(line, t), ...lineFacts(line, t)]} />
      <p><Link to={`/audit/replay/network-${line.village}`}>{t('venue.replay')}</Link></p>
      <ActList thing={line} acts={networkActs(line, gateway)} commander={commander} travelling={travelling} />
    </section>
  );
}

type Told = ReturnType<typeof useText>['t'];
function surveyFacts({ survey, plan, device }: NetworkLine, t: Told) {
  return [
    ...(survey ? [{ label: t('network.surveyed'), value: <><Day of={survey.on} /> {t(`network.access.${survey.access}`)} <span className="digits">{survey.mbps} Mbps</span> {survey.note && <Words>{survey.note}</Words>}</> }] : []),
    ...(plan ? [{ label: t('network.install-by'), value: <><Day of={plan.installBy} /> <span className="digits">{plan.gateway}/{plan.port}</span></> }] : []),
    ...(device ? [{ label: t('network.device'), value: <Words>{device}</Words> }] : []),
  ];
}

function lineFacts({ test, onlineSince, fault }: NetworkLine, t: Told) {
  return [
    ...(test ? [{ label: t('network.tested'), value: <><Day of={test.on} /> <span className="digits">{test.mbps} Mbps, {test.delayMs} ms</span> {t(test.passed ? 'network.passed.yes' : 'network.passed.no')}</> }] : []),
    ...(onlineSince ? [{ label: t('network.since'), value: <Day of={onlineSince} /> }] : []),
    ...(fault ? [{ label: t('network.status.faulty'), value: <><Day of={fault.on} /> <Words>{fault.cause}</Words></> }] : []),
  ];
}
