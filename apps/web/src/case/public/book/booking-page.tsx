import type { BookingPage as Page } from '../../../../../api/src/web-port.ts';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';
import { FactList } from '../../../shared/facts.tsx';
import { Day, Name, Notice } from '../../../shared/words.tsx';
import { DoneNotice, ErrorSummary, Form } from '../form.tsx';

const DONE: Readonly<Record<string, MessageId>> = { booked: 'book.done.booked', moved: 'book.done.moved', cancelled: 'book.done.cancelled' };

/** The ticket of an appointment: to be shown at the hall, moved, or given back. */
export function BookingPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  const done = page.done === null ? undefined : DONE[page.done];
  return (
    <div className="wrap narrow apply">
      <h1>{t('booking.title')}</h1>
      <ErrorSummary faults={[]} problem={page.form.problem} />
      {done && <DoneNotice>{t(done)}</DoneNotice>}
      <Ticket page={page} />
      {page.booking.status === 'booked' && (page.asking === 'cancel' ? <Sure page={page} /> : <Acts page={page} />)}
      <p><HelpPhone /></p>
    </div>
  );
}

function Ticket({ page }: { readonly page: Page }) {
  const { t } = useText();
  const { booking } = page;
  return (
    <div className="receipt ticket">
      <FactList
        facts={[
          { label: t('booking.when'), value: <strong><Day of={booking.date} /> {booking.slot.from}–{booking.slot.to}</strong> },
          { label: t('booking.where'), value: <Name of={page.town} /> },
          ...(page.item ? [{ label: t('apply.done.item'), value: <Name of={page.item} /> }] : []),
          { label: t('booking.status'), value: t(`book.status.${booking.status}`) },
        ]}
      />
      {booking.status === 'booked' && <p className="receipt-picture"><img src={`data:image/svg+xml;base64,${btoa(page.picture)}`} alt={t('booking.picture')} width="160" height="160" /><span>{t('booking.picture.hint')}</span></p>}
    </div>
  );
}

/** Asked once more before the place is gone. */
function Sure({ page }: { readonly page: Page }) {
  const { t } = useText();
  const href = useHref();
  return (
    <Notice tone="warn" title={t('booking.cancel.sure')}>
      <Form action={href(`${page.at}/cancel`)} form={page.form}>
        <p className="actions"><button className="button button-warn">{t('booking.cancel.go')}</button><a className="button button-plain" href={href(page.at)}>{t('booking.keep')}</a></p>
      </Form>
    </Notice>
  );
}

function Acts({ page }: { readonly page: Page }) {
  const { t } = useText();
  const href = useHref();
  return (
    <p className="actions no-print">
      <a className="button button-plain" href={href('/book', { town: page.town.code, item: page.item?.code, moving: page.booking.booking })}>{t('booking.move')}</a>
      <a className="button button-plain" href={href(page.at, { ask: 'cancel' })}>{t('booking.cancel')}</a>
      <button type="button" className="button button-plain" data-print hidden>{t('apply.done.print')}</button>
    </p>
  );
}
