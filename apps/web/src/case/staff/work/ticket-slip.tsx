import type { QueueView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { Instant } from '../../../shared/words.tsx';

const PRINTING = 'print-ticket';

/** Prints the slip alone. */
function print(): void {
  document.body.classList.add(PRINTING);
  addEventListener('afterprint', () => document.body.classList.remove(PRINTING), { once: true });
  globalThis.print();
}

/** The number that was drawn last, on 80 mm paper: what it is, how many come before it, and when it was drawn. @req #49 */
export function TicketSlip({ queue: { tickets }, hall }: { readonly queue: Pick<QueueView, 'tickets'>; readonly hall: string }) {
  const { t } = useText();
  const last = tickets.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
  if (last?.status !== 'waiting') return null;
  const before = tickets.filter(({ status, priority, ticket }) => status === 'waiting' && ticket !== last.ticket && (priority || !last.priority)).length;
  return (
    <>
      <button type="button" className="button button-plain button-small" onClick={print}>{t('ticket.print', { ticket: last.ticket })}</button>
      <section className="ticket-slip" aria-hidden="true">
        <p>{hall}</p>
        <p className="ticket-number">{last.ticket}</p>
        <p>{t('ticket.before', { count: before })}</p>
        <p>{t('ticket.keep')}</p>
        <p><Instant of={last.at} /></p>
      </section>
    </>
  );
}
