import type { DisclosureContentView, DisclosureView } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { eventWord } from '../../accountability/event-words.ts';
import { ActList } from '../../delegation/act-list.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Instant, Name, Notice, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { ContentOf } from '../words.tsx';
import { disclosureActs } from './acts.tsx';
import { Clock, Status } from './status.tsx';

type One = WithLinks<DisclosureView & { readonly behind: boolean }>;

/** One disclosure: the text that waits, the one that is public, the clock, and what may be done now. @req #28 #36 */
export default function DisclosurePage() {
  const text = useText();
  const { t } = text;
  const { id = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/disclosures/${id}`, { asOf, on });
  const query = useRead<One>(view);
  useTitle(t('disclosure.one'));
  return (
    <div className="page">
      <p><Link to="/office/disclosure">← {t('disclosure.staff.title')}</Link></p>
      <Loaded query={query} height="page">
        {({ body, number }) => (
          <>
            <header className="page-head"><h1><Name of={body.title} /></h1><p><Name of={body.unit} /> · {t(`disclosure.kind.${body.kind}`)} <Status of={body.status} /> <Link to={`/audit/replay/disclosure-${body.id}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p></header>
            {body.behind && <Notice tone="warn" title={t('disclosure.behind.what')} />}
            <Acts of={body} view={view} travelling={travelling} />
            <Waiting of={body} />
            {body.released !== null && <Content title={t('disclosure.public')} of={body.released.content} />}
            <h2>{t('change.history')}</h2>
            <ol>{body.acts.map(act => <li key={act.number}><Instant of={act.at} /> · {eventWord(text, act.type)} <Link className="digits" to={`/audit?asOf=p:${act.number}`}>p:{act.number}</Link></li>)}</ol>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Acts({ of, view, travelling }: { readonly of: One; readonly view: string; readonly travelling: boolean }) {
  const commander = useCommand(view, of.revision);
  return (of.links ?? []).length === 0 ? null : <ActList thing={of} acts={disclosureActs(of)} commander={commander} travelling={travelling} />;
}

/** The text that is on its way, with its clock and what the check said. */
function Waiting({ of }: { readonly of: One }) {
  const { t } = useText();
  if (of.draft === null) return of.withdrawn === null ? null : <p>{t('disclosure.withdrawn')} <Day of={of.withdrawn.on} />: <Words>{of.withdrawn.reason}</Words></p>;
  const { days, formedOn, check, blocked } = of.draft;
  return (
    <>
      <FactList
        facts={[
          { label: t('disclosure.formed-on'), value: <Day of={formedOn} /> }, { label: t('disclosure.due-by'), value: <><Clock of={of} /> {t('disclosure.days', { count: days })}</> }, { label: t('disclosure.check'), value: t(`disclosure.check.${check}`) },
          ...(blocked === null ? [] : [{ label: t('disclosure.ground'), value: <>{t(`disclosure.ground.${blocked.ground}`)}: <Words>{blocked.reason}</Words></> }]),
        ]}
      />
      <Content title={t('disclosure.waiting')} of={of.draft.content} />
    </>
  );
}

function Content({ title, of }: { readonly title: string; readonly of: DisclosureContentView }) {
  const { language } = useText();
  return <section className="panel"><h2>{title}</h2><ContentOf of={of} link={(path, words) => <a href={`${language === 'en' ? '/en' : ''}${path}`}>{words}</a>} /></section>;
}
