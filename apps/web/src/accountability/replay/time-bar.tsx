import { useId, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Instant } from '../../shared/words.tsx';
import { CopyLink } from '../../staff/copy-link.tsx';
import { indexAt } from './moment-input.ts';

interface Stop {
  readonly number: number;
  readonly recordedAt: string;
  readonly type: string;
}

interface TimeBarProps {
  readonly stops: readonly Stop[];
  readonly index: number;
  readonly onMove: (index: number) => void;
}

/** Where in time the screen stands: a native slider, four buttons, and a field for a date or an event number. */
export function TimeBar({ stops, index, onMove }: TimeBarProps) {
  const { t, instant } = useText();
  const id = useId();
  const stop = stops[index];
  if (!stop) return null;
  const last = stops.length - 1;
  return (
    <div className="time-bar" role="group" aria-label={t('time.label')}>
      <div className="time-line">
        <Step mark="|◀" label={t('time.first')} disabled={index === 0} onPress={() => onMove(0)} />
        <Step mark="◀" label={t('time.previous')} disabled={index === 0} onPress={() => onMove(index - 1)} />
        <label className="visually-hidden" htmlFor={id}>{t('time.slider')}</label>
        <input id={id} type="range" min={0} max={last} value={index} onChange={event => onMove(event.target.valueAsNumber)} aria-valuetext={t('time.value', { index: index + 1, total: stops.length, at: instant(stop.recordedAt) })} />
        <Step mark="▶" label={t('time.next')} disabled={index === last} onPress={() => onMove(index + 1)} />
        <Step mark="▶|" label={t('time.last')} disabled={index === last} onPress={() => onMove(last)} />
      </div>
      <div className="time-facts">
        <p><strong><Instant of={stop.recordedAt} /></strong> <span className="digits">p:{stop.number}</span> <span className="quiet">{t('time.count', { index: index + 1, total: stops.length })}</span></p>
        <MomentField stops={stops} onMove={onMove} />
        <CopyLink number={stop.number} />
      </div>
    </div>
  );
}

function Step({ mark, label, disabled, onPress }: { readonly mark: string; readonly label: string; readonly disabled: boolean; readonly onPress: () => void }) {
  return <button type="button" className="step" aria-label={label} title={label} disabled={disabled} onClick={onPress}><span aria-hidden="true">{mark}</span></button>;
}

function MomentField({ stops, onMove }: Omit<TimeBarProps, 'index'>) {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<'unknown' | 'early' | null>(null);
  const go = (): void => {
    const found = indexAt(stops, text);
    setWrong(found === null ? 'unknown' : found < 0 ? 'early' : null);
    if (found !== null && found >= 0) onMove(found);
  };
  return (
    <form className="moment-field" onSubmit={event => { event.preventDefault(); go(); }}>
      <label htmlFor={id}>{t('time.goto')}</label>
      <input id={id} value={text} onChange={event => setText(event.target.value)} placeholder="2023-01-12" aria-invalid={wrong !== null} aria-describedby={wrong ? `${id}-wrong` : undefined} data-time-input="" />
      <button className="button button-plain button-small">{t('moment.go')}</button>
      {wrong && <span id={`${id}-wrong`} className="field-error" role="alert">{t(`time.${wrong}`)}</span>}
    </form>
  );
}
