import { useEffect, useState } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { Instant, Notice, Words } from '../../../shared/words.tsx';
import type { Entry } from './outbox.ts';
import type { OutboxHere } from './use-outbox.ts';

/** Acts on this device: what waits, what has gone, what was refused and why. Nothing disappears by itself but what went through. */
export function OutboxList({ outbox }: { readonly outbox: OutboxHere }) {
  const { t } = useText();
  const online = useOnline();
  const { entries } = outbox;
  if (entries.length === 0) return null;
  const waiting = entries.filter(({ outcome }) => outcome.state === 'waiting').length;
  return (
    <section className="panel outbox" aria-labelledby="outbox">
      <h2 id="outbox">{t('outbox.title')} <span className="count">{t('outbox.waiting', { count: waiting })}</span></h2>
      <p>{t(online ? 'outbox.online' : 'outbox.offline')}</p>
      <ol>{entries.map(entry => <li key={entry.key}><One entry={entry} onDrop={() => void outbox.drop(entry.key)} /></li>)}</ol>
      {online && waiting > 0 && <p><button type="button" className="button button-small" onClick={() => void outbox.flush()}>{t('outbox.send')}</button></p>}
    </section>
  );
}

function One({ entry: { label, queuedAt, outcome }, onDrop }: { readonly entry: Entry; readonly onDrop: () => void }) {
  const { t } = useText();
  return (
    <>
      <p><strong><Words>{label}</Words></strong> <span className="quiet"><Instant of={queuedAt} /></span> {outcome.state !== 'refused' && <span className={outcome.state === 'sent' ? 'badge badge-good' : 'badge badge-warn'}>{t(`outbox.state.${outcome.state}`)}</span>}</p>
      {outcome.state === 'refused' && <div role="alert"><Notice tone="bad" title={<>{t('outbox.state.refused')} <Words>{outcome.title}</Words></>}>{outcome.detail !== '' && <p><Words>{outcome.detail}</Words></p>}</Notice></div>}
      <p><button type="button" className="button button-plain button-small" onClick={onDrop}>{t(outcome.state === 'waiting' ? 'outbox.give-up' : 'outbox.drop')}</button></p>
    </>
  );
}

/** Whether there is a network, as far as the browser knows. */
function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
}
