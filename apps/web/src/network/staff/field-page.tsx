import type { FieldView } from '@yichuang/projections';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { WatchNav } from '../../supervision/watch-nav.tsx';

/** How things stand on the ground, in one look: halls, lines, errands, training; each number leads to what it counts (screen 22). @req #3 #7 #31 #51 */
export default function FieldPage() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const query = useRead<FieldView>(address('/api/v1/field', { asOf, on }));
  useTitle(t('venue.field.title'));
  return (
    <div className="page">
      <WatchNav />
      <header className="page-head"><h1>{t('venue.field.title')}</h1><p className="lead">{t('venue.field.lead')}</p></header>
      <Loaded query={query} height="page">
        {({ body }) => (
          <ul className="post-cards">
            <Card title={t('venue.title')}><Halls of={body.halls} /></Card>
            <Card title={t('network.title')}><Lines of={body.lines} /></Card>
            <Card title={t('venue.agency.title')}><Errands of={body.errands} /></Card>
            <Card title={t('training.title')}><Trainings of={body.training} /></Card>
          </ul>
        )}
      </Loaded>
    </div>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <li className="panel"><h2>{title}</h2>{children}</li>;
}

function Halls({ of }: { readonly of: FieldView['halls'] }) {
  const { t } = useText();
  if (of === null) return null;
  return (
    <ul className="lines">
      <li><Link to="/watch/venues?status=met">{t('venue.field.met', { met: of.byStatus.met, venues: of.venues })}</Link></li>
      <li><Link to="/watch/venues?gaps=mandatory">{t('venue.field.gaps', { gaps: of.gaps })}</Link></li>
      <li><Link to="/watch/venues?gaps=advised">{t('venue.field.advised', { count: of.advised })}</Link></li>
      <li><Link to="/watch/venues?status=submitted">{t('venue.field.submitted', { count: of.byStatus.submitted })}</Link></li>
    </ul>
  );
}

function Lines({ of }: { readonly of: FieldView['lines'] }) {
  const { t } = useText();
  if (of === null) return null;
  return (
    <ul className="lines">
      <li><Link to="/watch/network?status=online">{t('network.progress', { online: of.byStatus.online, villages: of.villages })}</Link></li>
      <li><Link to="/watch/network?status=faulty">{t('venue.field.faulty', { count: of.byStatus.faulty })}</Link></li>
      <li><Link to="/watch/network?status=none">{t('venue.field.unsurveyed', { count: of.byStatus.none })}</Link></li>
    </ul>
  );
}

function Errands({ of }: { readonly of: FieldView['errands'] }) {
  const { t } = useText();
  if (of === null) return null;
  return (
    <ul className="lines">
      <li><Link to="/watch/agency">{t('venue.field.errands', { count: of.errands, open: of.open })}</Link></li>
      <li><Link to="/watch/agency">{t('venue.field.overdue', { count: of.overdue })}</Link></li>
      <li><Link to="/watch/agency">{t('venue.field.free', { count: of.confirmedFree })}</Link></li>
    </ul>
  );
}

function Trainings({ of: { year, units, counted, behind } }: { readonly of: FieldView['training'] }) {
  const { t } = useText();
  return (
    <ul className="lines">
      <li><Link to="/watch/training">{t('venue.field.training', { year, units, counted })}</Link></li>
      <li><Link to="/watch/training">{t('venue.field.behind', { count: behind })}</Link></li>
    </ul>
  );
}
