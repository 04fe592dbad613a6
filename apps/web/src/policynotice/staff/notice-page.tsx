import type { PolicyNoticeDetail, PolicyNoticeView } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { ActList } from '../../delegation/act-list.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText, type Text } from '../../i18n/text.tsx';
import { FactList, type Fact } from '../../shared/facts.tsx';
import { Code, Day, Name, Notice, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';
import { noticeActs } from './notice-acts.tsx';
import { Answered, AnswerLink, TownStatus } from './words.tsx';

type View = WithLinks<PolicyNoticeDetail>;

/** One notice: what changes from when, and how every town stands to it. Towns acknowledge and report here. @req #24 #25 */
export default function NoticePage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/policy-notices/${id}`, { asOf, on });
  const query = useRead<View>(view);
  useTitle(t('policy.one'));
  return (
    <div className="page">
      <WatchNav />
      <p><Link to="/watch/notices">← {t('policy.title')}</Link></p>
      <Loaded query={query} height="page">
        {({ body, number }) => (
          <>
            <header className="page-head"><h1><Words>{body.title}</Words></h1><p><Name of={body.by} /> <span className={body.status === 'closed' ? 'badge badge-good' : 'badge'}>{t(`policy.status.${body.status}`)}</span> <Link to={`/audit/replay/policynotice-${body.id}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p></header>
            {body.content !== '' && <p className="lead"><Words>{body.content}</Words></p>}
            <Facts of={body} />
            <Acts of={body} view={view} travelling={travelling} />
            <Towns of={body} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Acts({ of, view, travelling }: { readonly of: View; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const post = useActingPost();
  const commander = useCommand(view, of.revision);
  const own = of.towns.find(({ town }) => town.code === post?.unit);
  return (
    <>
      {own?.blocked && <Notice tone="warn" title={t('policy.blocked.what')} />}
      {post && (of.links ?? []).length > 0 && <ActList thing={of} acts={noticeActs(post.unit)} commander={commander} travelling={travelling} />}
    </>
  );
}

function AcknowledgeBy({ of: { acknowledgeBy, acknowledgeDays, provisional } }: { readonly of: PolicyNoticeView }) {
  const { t } = useText();
  return <><Day of={acknowledgeBy} /> <span className="quiet">{t('policy.working-days', { days: acknowledgeDays })}{provisional && ` · ${t('policy.provisional')}`}</span></>;
}

/** What only some notices say. */
function furtherFacts({ blocksIntake, penalties, attachments, closed }: PolicyNoticeView, t: Text['t']): readonly Fact[] {
  return [
    ...(blocksIntake ? [{ label: t('policy.intake'), value: t('policy.blocks') }] : []),
    ...(penalties.length > 0 ? [{ label: t('policy.penalty'), value: <ul>{penalties.map(({ number, on, penalty }) => <li key={number}><Words>{number}</Words> · {t(`policy.penalty.${penalty}`)} · <Day of={on} /></li>)}</ul> }] : []),
    ...(attachments.length > 0 ? [{ label: t('policy.attachments'), value: <ul>{attachments.map(({ digest, name }) => <li key={digest}><Words>{name}</Words> <span className="digits quiet">{digest.slice(0, 12)}…</span></li>)}</ul> }] : []),
    ...(closed ? [{ label: t('policy.status.closed'), value: <><Day of={closed.on} /> · <Words>{closed.note}</Words></> }] : []),
  ];
}

function Facts({ of }: { readonly of: PolicyNoticeDetail }) {
  const { t } = useText();
  const { kind, sentOn, effectiveFrom, implementBy, medium, documentNumber, named } = of;
  return (
    <FactList
      facts={[
        { label: t('policy.kind'), value: t(`policy.kind.${kind}`) },
        { label: t('policy.sent'), value: <><Day of={sentOn} /> · {t(`policy.medium.${medium}`)}{documentNumber && <> · <Words>{documentNumber}</Words></>}</> },
        { label: t('policy.effective'), value: effectiveFrom ? <Day of={effectiveFrom} /> : '–' },
        { label: t('policy.acknowledge-by'), value: <AcknowledgeBy of={of} /> },
        { label: t('policy.implement-by'), value: implementBy ? <Day of={implementBy} /> : '–' },
        { label: t('policy.items'), value: <ul className="inline-links">{named.map(({ code, name }) => <li key={code}><a href={`/items/${code}`}><Name of={name} /></a> <Code of={code} /></li>)}</ul> },
        ...furtherFacts(of, t),
      ]}
    />
  );
}

function Towns({ of: { towns, implementBy } }: { readonly of: PolicyNoticeView }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('policy.towns')} tabIndex={0}>
      <table className="rows">
        <caption>{t('policy.towns')} <span className="count">{towns.length}</span></caption>
        <thead><tr><th scope="col">{t('policy.town')}</th><th scope="col">{t('policy.status')}</th><th scope="col">{t('policy.items')}</th><th scope="col">{t('policy.known')}</th>{implementBy && <th scope="col">{t('policy.applied')}</th>}<th scope="col">{t('policy.escalated')}</th></tr></thead>
        <tbody>
          {towns.map(town => (
            <tr key={town.town.code}>
              <th scope="row"><Name of={town.town} /></th>
              <td><TownStatus of={town} /></td>
              <td className="digits">{town.items.length}</td>
              <td><Answered of={town.acknowledged} /></td>
              {implementBy && <td className="telling"><Answered of={town.implemented} />{town.implemented && <><br /><AnswerLink of={town.implemented} /></>}</td>}
              <td>{town.escalated.map(({ missing, number }) => <span key={number} className="badge badge-bad"><Link to={`/audit?asOf=p:${number}`}>■ {t(`policy.missing.${missing}`)}</Link></span>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
