import type { ReleaseDetail, RulebookView } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { useUnitNames } from '../../accountability/unit-names.ts';
import { ActList } from '../../delegation/act-list.tsx';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Instant, Name, plainName, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { CopyLink } from '../../staff/copy-link.tsx';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { Rehearsal } from '../rehearsal/rehearsal-part.tsx';
import { Approvals } from './approvals.tsx';
import { Changes } from './changes.tsx';
import { Items } from './items.tsx';
import { useMarks, type Marks } from './marks.ts';
import { releaseActs } from './release-acts.tsx';
import type { Release } from './view.ts';

/** One release of a department's rules: what it says, what it changes, who signed, what may be done with it (screen 10). @req #16 #20 */
export default function ReleasePage() {
  const { t } = useText();
  const { department = '', version = '' } = useParams();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/rulebooks/${department}/versions/${version}`, { asOf, on });
  const query = useRead<Release>(view);
  useTitle(t('release.name', { version }));
  return (
    <div className="page">
      <p><Link to={`/studio/${department}`}>← {t('studio.releases')}</Link></p>
      <Loaded query={query} height="page">{({ body, number }) => <OneRelease release={body} view={view} number={number} travelling={travelling} />}</Loaded>
    </div>
  );
}

/** Stricter decisions of the rehearsal that this reader has looked at, and how many are left. */
function useLooked({ department, version, rehearsed }: ReleaseDetail): { readonly looked: Marks; readonly unchecked: number } {
  const looked = useMarks(`rehearsal.${department.code}/${version}`, rehearsed?.report ?? '');
  return { looked, unchecked: Math.max(0, (rehearsed?.stricter ?? 0) - looked.count) };
}

interface OneReleaseProps {
  readonly release: Release;
  readonly view: string;
  readonly number: number | null;
  readonly travelling: boolean;
}

function OneRelease({ release, view, number, travelling }: OneReleaseProps) {
  const { t, language } = useText();
  const commander = useCommand(view, release.revision);
  const office = useActingPost()?.office;
  const names = useUnitNames();
  const { looked, unchecked } = useLooked(release);
  const all = useRead<RulebookView>(`/api/v1/rulebooks/${release.department.code}`).data?.body.releases ?? [];
  const nameOf = (unit: string): string => {
    const name = names.get(unit);
    return name ? plainName(language, name) : unit;
  };
  return (
    <>
      <header className="page-head">
        <h1><Name of={release.department} /> · {t('release.name', { version: release.version })}</h1>
        <p><span className="badge">{t(`release.status.${release.status}`)}</span> <Link to={`/audit/replay/rulebook-${release.department.code}`}>{t('board.replay')}</Link> <CopyLink number={number} /></p>
      </header>
      <Facts release={release} base={all.find(({ digest }) => digest === release.base)?.version ?? null} />
      <ActList thing={release} acts={releaseActs({ release, office, unchecked })} commander={commander} travelling={travelling} />
      <Approvals release={release} nameOf={nameOf} />
      <Changes release={release} />
      <Rehearsal release={release} marks={looked} />
      <Items release={release} />
      <Course release={release} nameOf={nameOf} />
    </>
  );
}

function Facts({ release, base }: { readonly release: ReleaseDetail; readonly base: string | null }) {
  const { t } = useText();
  const { tested, rehearsed, digest, notes, catalogVersion, proposed, itemCount } = release;
  return (
    <FactList
      facts={[
        { label: t('release.notes'), value: <Name of={notes} /> },
        { label: t('release.proposed'), value: <Instant of={proposed.recordedAt} /> },
        { label: t('release.base'), value: base === null ? t(release.base === null ? 'release.base.none' : 'release.base.unknown') : t('release.name', { version: base }) },
        { label: t('release.catalogue'), value: t('version.name', { version: catalogVersion }) },
        { label: t('release.items'), value: <span className="digits">{itemCount}</span> },
        { label: t('release.tested'), value: tested ? t('release.tested.of', { examples: tested.examples, rules: tested.rules }) : t('release.not-yet') },
        { label: t('release.rehearsed'), value: rehearsed ? t('release.rehearsed.of', { cases: rehearsed.cases, same: rehearsed.same, looser: rehearsed.looser, stricter: rehearsed.stricter, failed: rehearsed.failed }) : t('release.rehearsed.none') },
        { label: t('release.digest'), value: <code className="digest">{digest}</code> },
      ]}
    />
  );
}

/** From when it counted, when it was stopped, and who wants to go back. */
function Course({ release, nameOf }: { readonly release: ReleaseDetail; readonly nameOf: (unit: string) => string }) {
  const { t } = useText();
  const { publications, suspensions, rollbacks } = release;
  if (publications.length + suspensions.length + rollbacks.length === 0) return null;
  return (
    <section aria-labelledby="course">
      <h2 id="course">{t('release.course')}</h2>
      <ul>
        {publications.map(one => <li key={one.number}><Instant of={one.from} /> · {t(one.withdrawn === null ? 'release.did.published' : 'release.did.withdrawn')} · {t(`release.in-flight.${one.inFlight}`)}{one.rollbackOf && <> · {t('release.did.rollback', { version: one.rollbackOf })}</>}</li>)}
        {suspensions.map(one => <li key={one.number}><Instant of={one.from} />{one.to && <> – <Instant of={one.to} /></>} · {t('release.did.suspended')} — <Words>{one.reason}</Words></li>)}
        {rollbacks.map(one => <li key={one.number}>{t('release.did.signed', { version: one.to })} · <Words>{nameOf(one.by)}</Words> — <Words>{one.reason}</Words></li>)}
      </ul>
    </section>
  );
}
