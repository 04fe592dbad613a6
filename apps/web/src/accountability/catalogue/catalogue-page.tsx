import type { CatalogueAnswer, CatalogueVersion } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { useDeferredValue, useEffect, useState } from 'react';
import { dayOf } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { address } from '../../staff/api.ts';
import { useRead, useSteadyRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { DaySlider } from './day-slider.tsx';
import { DepartmentBars } from './department-bars.tsx';
import { versionOn } from './days.ts';
import { VersionFacts } from './version-facts.tsx';

interface VersionsBody {
  readonly data: readonly CatalogueVersion[];
  readonly moment: { readonly now: string };
}

/** The whole catalogue over time: one slider of days. The sums follow the hand; the departments follow when it rests. */
export default function CataloguePage() {
  const { t } = useText();
  const query = useRead<VersionsBody>('/api/v1/catalogue/versions');
  useTitle(t('staff.nav.machine'));
  return (
    <div className="page">
      <header className="page-head"><h1>{t('machine.title')}</h1><p className="lead">{t('machine.lead')}</p></header>
      <Loaded query={query} height="page">{({ body }) => (body.data.length === 0 ? <Empty title={t('home.no-catalogue')} /> : <Machine versions={body.data} now={body.moment.now} />)}</Loaded>
    </div>
  );
}

const REST_MS = 200;

function Machine({ versions, now }: { readonly versions: readonly CatalogueVersion[]; readonly now: string }) {
  const { t } = useText();
  const today = dayOf(now);
  const [stored, setStored] = useQueryState('on', parseAsString.withDefault(''));
  const [day, setDay] = useState(stored || today);
  useEffect(() => {
    const timer = setTimeout(() => void setStored(day === today ? null : day), REST_MS);
    return () => clearTimeout(timer);
  }, [day, today, setStored]);
  const rested = useDeferredValue(stored || today);
  const catalogue = useSteadyRead<CatalogueAnswer>(address('/api/v1/catalogue', { on: rested }));
  const version = versionOn(versions, day);
  return (
    <>
      <DaySlider day={day} today={today} versions={versions} onMove={setDay} />
      <div className="machine" aria-live="polite">
        <VersionFacts version={version} day={day} />
        <section aria-labelledby="by-department">
          <h2 id="by-department">{t('machine.departments')}</h2>
          <Loaded query={catalogue} height="panel">{({ body }) => <DepartmentBars facets={body.facets.department} />}</Loaded>
        </section>
      </div>
    </>
  );
}
