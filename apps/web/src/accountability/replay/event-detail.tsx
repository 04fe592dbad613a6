import type { EventIndexRow } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Instant, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { eventWord } from '../event-words.ts';
import { AuthorityPanel } from '../authority/authority-panel.tsx';
import { officeWord } from '../office-words.ts';
import { useUnitNames } from '../unit-names.ts';
import type { StreamEvent, StreamEventsBody } from '../reads.ts';

/** The chosen event: who, when, in which capacity; its stored content; and whether the bytes are the ones that were written. */
export function EventDetail({ stream, event }: { readonly stream: string; readonly event: EventIndexRow | undefined }) {
  const text = useText();
  const query = useSteadyRead<StreamEventsBody>(event ? address(`/api/v1/streams/${encodeURIComponent(stream)}/events`, { from: event.revision, limit: 1 }) : null);
  return (
    <section aria-labelledby="pane-event" className="event-pane">
      <h2 id="pane-event">{event ? eventWord(text, event.type) : text.t('replay.event')}</h2>
      <Loaded query={query} height="panel">{({ body }) => (body.data[0] ? <Stored event={body.data[0]} /> : null)}</Loaded>
    </section>
  );
}

function Stored({ event }: { readonly event: StreamEvent }) {
  const text = useText();
  const { t } = text;
  const { actor, channel, occurredAt, recordedAt, hash } = event.metadata;
  const unit = useUnitNames().get(actor.unit);
  const office = officeWord(text, actor.post);
  return (
    <>
      <FactList
        facts={[
          { label: t('event.actor'), value: <>{office && <>{office} </>}<span className="digits breakable quiet">{actor.id}</span></> },
          { label: t('event.unit'), value: unit ? <span title={actor.unit}><Name of={unit} /></span> : <span className="digits">{actor.unit}</span> },
          { label: t('event.channel'), value: <span className="digits">{channel}</span> },
          { label: t('event.occurred'), value: <Instant of={occurredAt} /> },
          { label: t('event.recorded'), value: <Instant of={recordedAt} /> },
          { label: t('event.type'), value: <span className="digits">{event.type}</span> },
          { label: t('event.place'), value: <span className="digits">p:{event.number} · {t('event.revision', { revision: event.revision })}</span> },
        ]}
      />
      <p className="integrity"><span className="badge badge-good">✓ {t('event.hash-ok')}</span> <span className="digits breakable">sha256:{hash}</span></p>
      <p className="hint">{t('event.hash-note')}</p>
      <AuthorityPanel key={event.number} number={event.number} />
      <details className="raw"><summary>{t('event.raw')}</summary><div className="table-scroll" role="region" aria-label={t('event.raw')} tabIndex={0}><pre lang="zh-CN">{JSON.stringify({ data: event.data, metadata: event.metadata }, null, 2)}</pre></div></details>
    </>
  );
}
