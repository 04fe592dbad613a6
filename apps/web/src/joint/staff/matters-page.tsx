import type { JointMatterView } from '@yichuang/projections';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActList } from '../../delegation/act-list.tsx';
import type { ListOf, WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, Name, Notice } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Failure, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { MatterFields, matterIn } from './matter-form.tsx';

type Line = WithLinks<JointMatterView>;
type Answer = ListOf<Line> & { readonly moment: { readonly on: string } };

/** 联审联办事项清单: what is drafted, what counts, and what has given way. @req #37 #38 */
export default function JointMattersPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const view = address('/api/v1/joint-matters', { asOf, on, all: 'true' });
  const query = useRead<Answer>(view);
  const post = useActingPost();
  useTitle(t('joint.matters'));
  return (
    <div className="page page-wide">
      <header className="page-head"><h1>{t('joint.matters')}</h1><p className="lead">{t('joint.matters.lead')} <a href="/open/joint">{t('joint.open.title')}</a></p>{post?.office === 'government_publisher' && <p><Link to="/work/joint">{t('joint.title')}</Link></p>}</header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            {body.data.length === 0 ? <Empty title={t('joint.open.none')} /> : <Rows lines={body.data} />}
            {body.data.filter(({ links = [] }) => links.length > 0).map(line => <Draft key={`${line.code} ${line.version}`} line={line} view={view} travelling={travelling} />)}
            {post?.office === 'reform_officer' && !travelling && <NewMatter view={view} today={body.moment.on} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

const TONES = { drafted: 'badge', published: 'badge badge-good', superseded: 'badge' } as const;

function Rows({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('joint.matters')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('joint.matter')}</th><th scope="col">{t('joint.version')}</th><th scope="col">{t('joint.state')}</th><th scope="col">{t('joint.items')}</th><th scope="col">{t('joint.days')}</th><th scope="col">{t('joint.from')}</th><th scope="col">{t('joint.role.lead')}</th></tr></thead>
        <tbody>
          {lines.map(line => (
            <tr key={`${line.code} ${line.version}`}>
              <th scope="row"><a href={`/open/joint/${line.code}`}><Name of={line.name} /></a> <Link className="digits quiet" to={`/audit/replay/jointmatter-${line.code}`}>{line.code}</Link></th>
              <td className="digits">{line.version}</td>
              <td><span className={TONES[line.status]}>{t(`joint.matter.${line.status}`)}</span></td>
              <td className="digits">{line.legs.length}</td>
              <td>{t('joint.working-days', { days: line.total })}</td>
              <td><Day of={line.from} />{line.until && <> – <Day of={line.until} /></>}</td>
              <td>{line.parts.filter(({ role }) => role === 'lead').map(({ unit }) => <Name key={unit.code} of={unit} />)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Draft({ line, view, travelling }: { readonly line: Line; readonly view: string; readonly travelling: boolean }) {
  const commander = useCommand(view, line.revision);
  return (
    <section className="panel">
      <h2><Name of={line.name} /> <span className="digits">{line.version}</span></h2>
      <ActList thing={line} acts={[{ rel: 'publish', word: 'joint.act.publish', consequence: 'joint.act.publish.what', data: () => ({ version: line.version }) }]} commander={commander} travelling={travelling} />
    </section>
  );
}

function NewMatter({ view, today }: { readonly view: string; readonly today: string }) {
  const { t } = useText();
  const [round, setRound] = useState(0);
  const commander = useCommand(view, 'any');
  const illustrative = document.querySelector<HTMLMetaElement>('meta[name="yichuang-sample"]')?.content === 'yes';
  const submit = async (form: HTMLFormElement): Promise<void> => {
    if (await commander.run({ path: '/api/v1/joint-matters', data: matterIn(new FormData(form), illustrative) })) setRound(round + 1);
  };
  return (
    <details className="more panel">
      <summary>{t('joint.act.list')}</summary>
      <form key={round} onSubmit={event => { event.preventDefault(); void submit(event.currentTarget); }}>
        <MatterFields id="matter" of={null} today={today} />
        {commander.error && <Failure error={commander.error} />}
        {commander.done && !commander.busy && <Notice tone="good" title={t('proposal.recorded')} />}
        <p className="actions"><button className="button" disabled={commander.busy}>{t('joint.act.list')}</button></p>
      </form>
    </details>
  );
}
