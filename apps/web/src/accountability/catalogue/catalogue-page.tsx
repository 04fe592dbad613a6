import type { CatalogueAnswer, CatalogueVersion } from '@yichuang/projections';
import { parseAsString, useQueryStates } from 'nuqs';
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
const CLOCKS = ['on', 'asOf'] as const;
type Clock = (typeof CLOCKS)[number];

function Machine({ versions, now }: { readonly versions: readonly CatalogueVersion[]; readonly now: string }) {
  const today = dayOf(now);
  const { day, rested, clock, setDay, setClock } = useDay(today);
  const known = useVersions(versions, clock === 'asOf' ? rested : null);
  const version = versionOn(known, day);
  return (
    <>
      <ClockChoice clock={clock} onChoose={setClock} />
      <DaySlider day={day} today={today} versions={versions} onMove={setDay} />
      <div className="machine" aria-live="polite">
        <VersionFacts version={version} day={day} clock={clock} />
        <Departments params={{ [clock]: rested }} />
      </div>
    </>
  );
}

function Departments({ params }: { readonly params: Partial<Record<Clock, string>> }) {
  const { t } = useText();
  const catalogue = useSteadyRead<CatalogueAnswer>(address('/api/v1/catalogue', params));
  return (
    <section aria-labelledby="by-department">
      <h2 id="by-department">{t('machine.departments')}</h2>
      <Loaded query={catalogue} height="panel">{({ body }) => <DepartmentBars facets={body.facets.department} />}</Loaded>
    </section>
  );
}

/** The versions on record when a day ended; all of them when null. The last answer stands until the next is there. */
function useVersions(all: readonly CatalogueVersion[], asOf: string | null): readonly CatalogueVersion[] {
  const query = useSteadyRead<VersionsBody>(asOf === null ? null : address('/api/v1/catalogue/versions', { asOf }));
  return asOf === null ? all : (query.data?.body.data ?? []);
}

/** The day under the hand, and the one it rested on. The address says which day and by which clock. */
function useDay(today: string) {
  const [place, setPlace] = useQueryStates({ on: parseAsString.withDefault(''), asOf: parseAsString.withDefault('') });
  const clock: Clock = place.asOf ? 'asOf' : 'on';
  const stored = place[clock];
  const [day, setDay] = useState(stored || today);
  useEffect(() => {
    const timer = setTimeout(() => void setPlace(clock === 'on' ? { on: day === today ? null : day } : { asOf: day }), REST_MS);
    return () => clearTimeout(timer);
  }, [day, clock, today, setPlace]);
  // "Back to now" empties the address: the hand follows.
  useEffect(() => {
    if (stored === '') setDay(today);
  }, [stored, today]);
  const setClock = (to: Clock): void => void setPlace(to === 'on' ? { on: day, asOf: null } : { on: null, asOf: day });
  return { day, clock, rested: useDeferredValue(stored || today), setDay, setClock };
}

function ClockChoice({ clock, onChoose }: { readonly clock: Clock; readonly onChoose: (clock: Clock) => void }) {
  const { t } = useText();
  return (
    <fieldset className="segmented">
      <legend>{t('machine.clock')}</legend>
      {CLOCKS.map(one => <label key={one}><input type="radio" name="clock" checked={clock === one} onChange={() => onChoose(one)} /> {t(`machine.clock.${one}`)}</label>)}
      <p className="hint">{t(`machine.clock.${clock}.hint`)}</p>
    </fieldset>
  );
}
