import type { CatalogueVersion } from '@yichuang/projections';
import { shiftDay } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { daysBetween, spanOf, versionOn } from './days.ts';

interface DaySliderProps {
  readonly day: string;
  readonly today: string;
  readonly versions: readonly CatalogueVersion[];
  readonly onMove: (day: string) => void;
}

/** A native slider of days, buttons for one day either way, a date field, and the days on which the catalogue turned. */
export function DaySlider({ day, today, versions, onMove }: DaySliderProps) {
  const { t, day: words } = useText();
  const { first, last } = spanOf(versions, today);
  const within = (date: string): string => (date < first ? first : date > last ? last : date);
  const count = versionOn(versions, day)?.count ?? 0;
  return (
    <div className="time-bar" role="group" aria-label={t('time.label')}>
      <div className="time-line">
        <button type="button" className="step" aria-label={t('time.previous-day')} disabled={day <= first} onClick={() => onMove(within(shiftDay(day, -1)))}><span aria-hidden="true">◀</span></button>
        <label className="visually-hidden" htmlFor="day-range">{t('machine.slider')}</label>
        <input id="day-range" type="range" min={0} max={daysBetween(first, last)} value={daysBetween(first, day)} aria-valuetext={t('machine.value', { day: words(day), count })} onChange={event => onMove(shiftDay(first, event.target.valueAsNumber))} />
        <button type="button" className="step" aria-label={t('time.next-day')} disabled={day >= last} onClick={() => onMove(within(shiftDay(day, 1)))}><span aria-hidden="true">▶</span></button>
      </div>
      <div className="time-facts">
        <label className="inline-field">{t('machine.day')} <input type="date" min={first} max={last} value={day} onChange={event => event.target.value && onMove(within(event.target.value))} /></label>
        <ul className="turns" aria-label={t('open.turns')}>
          {versions.filter(version => !version.cancelled).map(version => (
            <li key={version.number}><button type="button" className="button button-plain button-small" aria-pressed={day === version.effectiveFrom} onClick={() => onMove(version.effectiveFrom)}>{words(version.effectiveFrom)} → {version.count}</button></li>
          ))}
          <li><button type="button" className="button button-plain button-small" aria-pressed={day === today} onClick={() => onMove(today)}>{t('machine.today')}</button></li>
        </ul>
      </div>
    </div>
  );
}
