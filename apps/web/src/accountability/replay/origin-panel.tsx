import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Instant, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { pathWords } from '../diff/field-link.tsx';
import { Value } from '../diff/value.tsx';
import { eventWord } from '../event-words.ts';
import { officeWord } from '../office-words.ts';
import type { FieldOriginBody } from '../reads.ts';
import { useUnitNames } from '../unit-names.ts';

interface PanelProps {
  readonly stream: string;
  readonly pointer: string;
  /** Event number that the reader stands at. */
  readonly at: number;
  readonly onGo: (number: number) => void;
  readonly onClose: () => void;
}

/** From a field to the act that made it so, and from there to the one before, as far as the log goes. Escape closes it. */
export function OriginPanel({ stream, pointer, at, onGo, onClose }: PanelProps) {
  const text = useText();
  const [moments, setMoments] = useState<readonly number[]>([at]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const further = (number: number): void => setMoments(known => [...known, number]);
  return (
    <section className="panel origin" aria-labelledby="origin-title" onKeyDown={event => { if (event.key === 'Escape') onClose(); }}>
      <div className="drawer-head"><h3 id="origin-title" ref={heading} tabIndex={-1}>{text.t('blame.title')}</h3><button type="button" className="button button-plain button-small" onClick={onClose}>{text.t('blame.close')}</button></div>
      <p className="breakable" title={pointer}>{pathWords(text, pointer)}</p>
      <ol className="timeline">{moments.map((moment, step) => <Step key={moment} {...{ stream, pointer, moment, onGo }} isFurther={step > 0} onFurther={step === moments.length - 1 ? further : null} />)}</ol>
    </section>
  );
}

interface StepProps extends Pick<PanelProps, 'stream' | 'pointer' | 'onGo'> {
  readonly moment: number;
  /** Asked for after the first: it takes the focus, because the button that asked is gone. */
  readonly isFurther: boolean;
  /** Null once the reader has gone further. */
  readonly onFurther: ((number: number) => void) | null;
}

function Step({ stream, pointer, moment, isFurther, onGo, onFurther }: StepProps) {
  const { t } = useText();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => { if (isFurther) line.current?.focus(); }, [isFurther]);
  const query = useRead<FieldOriginBody>(address(`/api/v1/streams/${encodeURIComponent(stream)}/blame`, { pointer, asOf: `p:${moment}` }));
  return (
    <li ref={line} tabIndex={-1}>
      <Loaded query={query} height="panel">
        {({ body: { origin } }) => (origin === null ? <p>{t('blame.none')}</p> : (
          <>
            <Act origin={origin} onGo={onGo} />
            {origin.before === undefined ? <p className="quiet">{t('blame.first')}</p> : onFurther && <p><button type="button" className="button button-plain button-small" onClick={() => onFurther(origin.number - 1)}>{t('blame.previous')}</button></p>}
          </>
        ))}
      </Loaded>
    </li>
  );
}

/** One act: what, who in which office, when, why, on which document, and the value before and after. */
function Act({ origin, onGo }: { readonly origin: NonNullable<FieldOriginBody['origin']>; readonly onGo: (number: number) => void }) {
  const text = useText();
  const { t } = text;
  const unit = useUnitNames().get(origin.unit);
  const office = officeWord(text, origin.post);
  return (
    <article>
      <h4>{eventWord(text, origin.event)} <button type="button" className="link digits" title={t('blame.go')} onClick={() => onGo(origin.number)}>p:{origin.number}</button></h4>
      <FactList
        facts={[
          { label: t('streams.who'), value: <>{unit ? <Name of={unit} /> : origin.unit}{office && <> · {office}</>}</> },
          { label: t('event.recorded'), value: <Instant of={origin.at} /> },
          ...(origin.reason === null ? [] : [{ label: t('move.reason'), value: <Words>{origin.reason}</Words> }]),
          ...(origin.instrument === null ? [] : [{ label: t('blame.ground'), value: <Link to={`/audit/replay/instrument-${origin.instrument}`} className="digits breakable">{origin.instrument}</Link> }]),
          { label: t('diff.before'), value: <Value of={origin.before} /> },
          { label: t('diff.after'), value: <Value of={origin.after} /> },
        ]}
      />
    </article>
  );
}
