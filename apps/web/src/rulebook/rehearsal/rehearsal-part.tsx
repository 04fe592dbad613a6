import { lazy, Suspense } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import type { RehearsalProps } from './one-report.tsx';
import type { Report } from './report.ts';

const OneReport = lazy(() => import('./one-report.tsx'));

/** 演练: what the release would have done to what was decided, each stricter decision to be looked at, and what becomes of cases under way. @req #20 */
export function Rehearsal({ release, marks }: RehearsalProps) {
  const { t } = useText();
  const { rehearsed } = release;
  const query = useRead<Report>(rehearsed === null ? null : `/api/v1/rulebooks/${release.department.code}/versions/${release.version}/rehearsal`);
  return (
    <section aria-labelledby="rehearsal">
      <h2 id="rehearsal">{t('rehearsal.title')}</h2>
      {rehearsed === null ? <p>{t('rehearsal.none')}</p> : <Loaded query={query} height="panel">{({ body }) => <Suspense fallback={null}><OneReport release={release} report={body} marks={marks} /></Suspense>}</Loaded>}
    </section>
  );
}
