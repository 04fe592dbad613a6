import type { JointView } from '@yichuang/projections';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField } from '../../delegation/fields.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import type { JointNames } from '../../../../api/src/web-port.ts';
import { useText, type Text } from '../../i18n/text.tsx';
import { FactList, type Fact } from '../../shared/facts.tsx';
import { Day, langOf, Name, plainName, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded, Skeleton } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { useReplayOfCase } from '../../case/staff/page/use-replay-of-case.ts';
import { JointClock } from './clock.tsx';
import { ExtendFields, extensionIn } from './extend-fields.tsx';
import { Lanes, Legs } from './lanes.tsx';
import { JointStatus } from './words.tsx';

const SharedPapers = lazy(() => import('./shared-papers.tsx'));

type View = WithLinks<Omit<JointView, 'related'> & JointNames>;

/** One joint case (experience §3, tab 联办): five lanes and the legs, each with its own limit and state. @req #32 #38 #39 */
export default function JointPage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/joint-cases/${id}`, { asOf, on });
  const query = useRead<View>(view);
  useTitle(query.data ? query.data.body.number : t('joint.title'));
  return (
    <div className="page page-wide">
      <p><Link to="/work/joint">← {t('joint.title')}</Link></p>
      <Loaded query={query} height="page">
        {({ body, number }) => (
          <>
            <Head of={body} number={number} />
            <Lanes lanes={body.lanes} />
            <Legs of={body} />
            <Acts of={body} view={view} travelling={travelling} />
            <Papers of={body} view={view} travelling={travelling} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Head({ of, number }: { readonly of: View; readonly number: number | null }) {
  const { t } = useText();
  const replays = useReplayOfCase();
  return (
    <header className="page-head">
      <h1><Name of={of.name} /> <span className="digits case-number">{of.number}</span></h1>
      <p><JointStatus of={{ ...of, legs: of.legs.length }} />{of.priority && <> <span className="badge badge-warn">{t('case.priority')}</span></>} <a href={`/open/joint/${of.matter}`}>{t('joint.protocol', { version: of.version })}</a> {replays && <Link to={`/audit/replay/joint-${of.id}`}>{t('board.replay')}</Link>} <CopyLink number={number} /></p>
      <Facts of={of} />
    </header>
  );
}

/** Who applies, by masked names; with more than one, whose the items are. @req #37 */
function applicantsOf({ applicantName, related, legs }: View, { t }: Text): readonly Fact[] {
  const nameOf = (code: string): React.JSX.Element => <Name of={legs.find(({ item }) => item === code)?.itemName ?? { zh: code, en: code }} />;
  const others = related.map(({ subject, name, relation, items }) => <li key={subject}><Words>{name ?? t('joint.related.one')}</Words> <span className="badge">{t(`joint.relation.${relation}`)}</span> {items.map((code, at) => <span key={code}>{at > 0 && t('list.separator')}{nameOf(code)}</span>)}</li>);
  return [
    ...(applicantName === null ? [] : [{ label: t('case.applicant'), value: <Words>{applicantName}</Words> }]),
    ...(others.length === 0 ? [] : [{ label: t('joint.related'), value: <ul className="lines">{others}</ul> }]),
  ];
}

function Facts({ of }: { readonly of: View }) {
  const text = useText();
  const { t } = text;
  const facts: readonly Fact[] = [
    { label: t('joint.due'), value: <JointClock of={of} /> }, { label: t('joint.received'), value: <><Day of={of.receivedOn} /> · <Name of={of.at} /></> },
    ...applicantsOf(of, text),
    ...(of.routed ? [{ label: t('joint.routed'), value: <><Name of={of.town} /> <span className={of.routed.confirmed ? 'badge badge-good' : 'badge badge-warn'}>{t(of.routed.confirmed ? 'joint.confirmed' : 'joint.unconfirmed')}</span></> }] : []),
    ...(of.way === '' ? [] : [{ label: t('joint.way'), value: <Words>{of.way}</Words> }]),
    ...(of.outcome ? [{ label: t('joint.answer'), value: <>{t(`joint.whole.${of.outcome}`)}{of.deliveredOn && <> · <Day of={of.deliveredOn} /></>}</> }] : []),
  ];
  return <FactList facts={facts} />;
}

const HOW = ['counter', 'post', 'electronic', 'agent'] as const;

function Acts({ of, view, travelling }: { readonly of: View; readonly view: string; readonly travelling: boolean }) {
  const { t, language } = useText();
  const commander = useCommand(view, of.revision);
  const failed = of.legs.filter(({ status }) => status === 'not_opened');
  const acts: readonly ActForm[] = [
    { rel: 'confirm', word: 'joint.act.confirm', consequence: 'joint.act.confirm.what', data: () => ({}) },
    { rel: 'retry', word: 'joint.act.retry', consequence: 'joint.act.retry.what', fields: id => <ChoiceField id={id} name="item" label="joint.item">{failed.map(({ item, itemName }) => <option key={item} value={item} lang={langOf(language, itemName)}>{plainName(language, itemName)}</option>)}</ChoiceField>, data: form => ({ item: textIn(form, 'item') }) },
    { rel: 'consolidate', word: 'joint.act.consolidate', consequence: 'joint.act.consolidate.what', data: () => ({}) },
    { rel: 'extend', word: 'joint.act.extend', grave: true, consequence: 'joint.act.extend.what', fields: id => <ExtendFields id={id} />, data: extensionIn },
    { rel: 'deliver', word: 'joint.act.deliver', fields: id => <ChoiceField id={id} name="how" label="joint.how">{HOW.map(how => <option key={how} value={how}>{t(`joint.how.${how}`)}</option>)}</ChoiceField>, data: form => ({ how: textIn(form, 'how') }) },
  ];
  return <ActList thing={of} acts={acts} commander={commander} travelling={travelling} />;
}

function Papers({ of, view, travelling }: { readonly of: View; readonly view: string; readonly travelling: boolean }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  if (of.papers.length === 0) return null;
  const scans = of.papers.reduce((sum, { files }) => sum + files.length, 0);
  return (
    <details className="more" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('joint.papers')} <span className="count">{of.papers.length}</span> <span className="quiet">{t('joint.papers.scan-count', { count: scans })}</span></summary>
      {open && <Suspense fallback={<Skeleton height="panel" />}><SharedPapers of={of} view={view} travelling={travelling} /></Suspense>}
    </details>
  );
}
