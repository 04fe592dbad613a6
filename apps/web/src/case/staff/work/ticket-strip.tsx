import type { QueueView, UnitView } from '@yichuang/projections';
import { useState } from 'react';
import { offerOf, type WithLinks } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { plainName } from '../../../shared/words.tsx';
import { Conflict } from '../../../staff/conflict.tsx';
import { useRead } from '../../../staff/query.ts';
import { Failure } from '../../../staff/states.tsx';
import { useCommand } from '../../../staff/use-command.ts';
import { LOG_DAY, queueOf } from '../reads.ts';
import { TicketSlip } from './ticket-slip.tsx';

const STORED = 'yichuang.window';

/** 叫号: who is at this window, who comes next. Without a day at the hall there is nothing to call. @req #49 #59 */
export function TicketStrip({ town }: { readonly town: string }) {
  const { language } = useText();
  const day = useRead<{ readonly moment: { readonly on: string } }>(LOG_DAY).data?.body.moment.on;
  const view = day === undefined ? null : queueOf(town, day);
  const query = useRead<WithLinks<QueueView>>(view);
  // Calling is beside the work: where it cannot be read, the work goes on without it.
  const hall = useRead<UnitView>(`/api/v1/units/${town}`).data?.body.name;
  return query.data && view !== null ? <Strip queue={query.data.body} view={view} hall={hall ? plainName(language, hall) : town} /> : <div className="ticket-strip" aria-hidden="true" />;
}

function Strip({ queue, view, hall }: { readonly queue: WithLinks<QueueView>; readonly view: string; readonly hall: string }) {
  const { t } = useText();
  const commander = useCommand(view, 'any');
  const [window, setWindow] = useState(() => localStorage.getItem(STORED) ?? t('ticket.window.first'));
  const here = queue.current.find(ticket => ticket.window === window) ?? null;
  const act = (rel: string, data: unknown) => {
    const link = offerOf(queue, rel);
    return link?.allowed ? () => void commander.run({ path: link.href, data }) : null;
  };
  const buttons = [
    { word: 'ticket.call', run: act('call-next', { window }), shut: queue.waiting === 0, plain: false },
    { word: 'ticket.serve', run: act('serve', { ticket: here?.ticket }), shut: here === null, plain: true },
    { word: 'ticket.pass', run: act('pass', { ticket: here?.ticket }), shut: here === null, plain: true },
    { word: 'ticket.issue', run: act('issue', { priority: false, booking: null }), shut: false, plain: true },
    { word: 'ticket.issue.priority', run: act('issue', { priority: true, booking: null }), shut: false, plain: true },
  ] as const;
  return (
    <section className="ticket-strip" aria-label={t('ticket.title')}>
      <p className="ticket-now"><span>{t('ticket.now')}</span> <strong className="digits">{here?.ticket ?? '—'}</strong></p>
      <p className="quiet" role="status">{t('ticket.waiting', { count: queue.waiting })}</p>
      {buttons.map(({ word, run, shut, plain }) => run && <button key={word} type="button" className={plain ? 'button button-plain button-small' : 'button button-small'} disabled={commander.busy || shut} onClick={run}>{t(word)}</button>)}
      <TicketSlip queue={queue} hall={hall} />
      <label className="inline-field ticket-window">{t('ticket.window')} <input value={window} maxLength={20} size={6} onChange={event => { setWindow(event.target.value); localStorage.setItem(STORED, event.target.value); }} /></label>
      {commander.error && <Failure error={commander.error} />}
      <Conflict commander={commander} />
    </section>
  );
}
