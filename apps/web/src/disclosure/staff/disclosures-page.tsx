import type { DisclosureView, ExemptionView } from '@yichuang/projections';
import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs';
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
import { useActingPost } from '../../staff/use-session.ts';
import { KINDS } from '../words.tsx';
import { exemptionActs, prepareAct } from './acts.tsx';
import { Clock, Status } from './status.tsx';

type Listed = DisclosureView & { readonly behind: boolean };

/** What is to be disclosed with its clocks, and the register of what is not. @req #28 #29 #36 #55 */
export default function DisclosuresPage() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const [kind, choose] = useQueryState('kind', parseAsString.withDefault(''));
  const [whose, look] = useQueryState('whose', parseAsStringLiteral(['own', 'all']));
  const unit = useActingPost()?.unit ?? '';
  const view = address('/api/v1/disclosures', { asOf, on });
  const query = useRead<ListOf<Listed>>(view);
  const commander = useCommand(view, null);
  useTitle(t('disclosure.staff.title'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('disclosure.staff.title')}</h1><p className="lead">{t('disclosure.staff.lead')}</p><p><a href="/open/board">{t('disclosure.board.title')}</a> · <Link to="/office/whereabouts">{t('disclosure.kind.whereabouts')}</Link> · <Link to="/watch/publicity">{t('disclosure.publicity.title')}</Link></p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <>
            <Chosen of={body.data} {...{ unit, kind, choose, whose, look }} />
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[prepareAct(unit)]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
      <Register unit={unit} />
    </div>
  );
}

interface ChosenProps {
  readonly of: readonly Listed[];
  readonly unit: string;
  readonly kind: string;
  readonly choose: (kind: string | null) => unknown;
  readonly whose: 'own' | 'all' | null;
  readonly look: (whose: 'own' | 'all') => unknown;
}

/** Those of the unit that is acted for, where it has any and nobody asks for all; of one kind, where one is chosen. */
function Chosen({ of, unit, kind, choose, whose, look }: ChosenProps) {
  const { t } = useText();
  const own = of.filter(each => each.unit.code === unit);
  const isOwn = whose === 'own' || (whose === null && own.length > 0);
  const shown = isOwn ? own : of;
  return (
    <>
      <p className="actions" role="group" aria-label={t('disclosure.unit')}>{(['own', 'all'] as const).map(one => <button key={one} type="button" className="button button-plain" aria-pressed={isOwn === (one === 'own')} onClick={() => void look(one)}>{t(one === 'own' ? 'disclosure.own' : 'disclosure.everywhere')} <span className="digits">{one === 'own' ? own.length : of.length}</span></button>)}</p>
      <p className="actions" role="group" aria-label={t('disclosure.kind')}>{KINDS.map(one => <button key={one} type="button" className="button button-plain" aria-pressed={kind === one} onClick={() => void choose(kind === one ? null : one)}>{t(`disclosure.kind.${one}`)} <span className="digits">{shown.filter(each => each.kind === one).length}</span></button>)}</p>
      {shown.length === 0 ? <Empty title={t('disclosure.board.none')} /> : <Lines of={shown.filter(each => kind === '' || each.kind === kind)} />}
    </>
  );
}

function Lines({ of }: { readonly of: readonly Listed[] }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('disclosure.staff.title')} tabIndex={0}>
      <table className="rows">
        <thead><tr><th scope="col">{t('disclosure.title')}</th><th scope="col">{t('disclosure.kind')}</th><th scope="col">{t('disclosure.unit')}</th><th scope="col">{t('disclosure.status')}</th><th scope="col">{t('disclosure.due-by')}</th><th scope="col">{t('disclosure.released-on')}</th></tr></thead>
        <tbody>
          {of.map(each => (
            <tr key={each.id}>
              <th scope="row"><Link to={`/office/disclosure/${each.id}`}><Name of={each.title} /></Link>{each.behind && <> <span className="badge badge-warn">▲ {t('disclosure.behind')}</span></>}</th>
              <td>{t(`disclosure.kind.${each.kind}`)}</td><td><Name of={each.unit} /></td><td><Status of={each.status} /></td><td><Clock of={each} /></td><td>{each.released === null ? '–' : <Day of={each.released.updatedOn ?? each.released.releasedOn} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the unit that is acted for does not disclose. @req #29 */
function Register({ unit }: { readonly unit: string }) {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const view = address('/api/v1/exemptions', { asOf, on, unit: unit || undefined });
  const query = useRead<ListOf<ExemptionView>>(view);
  const commander = useCommand(view, null);
  return (
    <section aria-labelledby="exemptions">
      <h2 id="exemptions">{t('disclosure.exemptions.title')}</h2>
      <Loaded query={query} height="panel">
        {({ body }) => (
          <>
            {body.data.length === 0 ? <p>{t('disclosure.exemptions.none')}</p> : <ol>{body.data.map(each => <li key={each.event}><span className="digits">{each.number}</span> · <Words>{each.title}</Words> · <Words>{each.clause}</Words> · {each.lifted === null ? <>{t('disclosure.review-by')} <Day of={each.reviewBy} /></> : t('disclosure.lifted')} <Link className="digits" to={`/audit/replay/exemption-${each.unit.code}`}>p:{each.event}</Link></li>)}</ol>}
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={exemptionActs(body.data.length)} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </section>
  );
}
