import type { MePage as Page } from '../../../../api/src/web-port.ts';
import { useText } from '../../i18n/text.tsx';
import { useHref } from '../../public/page.tsx';
import { Day, Name } from '../../shared/words.tsx';
import { dueWords, statusWords } from './track/words.ts';
import { Light } from './track/status.tsx';

/** Everything that is one's own: cases, drafts, appointments, help asked for. */
export function MePage({ page }: { readonly page: Page }) {
  const text = useText();
  const { t } = text;
  const href = useHref();
  const isEmpty = page.cases.length + page.drafts.length + page.bookings.length + page.errands.length === 0;
  return (
    <div className="wrap narrow apply">
      <h1>{t('me.title')}</h1>
      {isEmpty && <p className="lead">{t('me.empty')} <a className="line-link" href={href('/')}>{t('me.find')}</a></p>}
      {page.cases.length > 0 && (
        <section aria-labelledby="cases">
          <h2 id="cases">{t('me.cases')}</h2>
          <ul className="me-list">
            {page.cases.map(({ row, at }) => (
              <li key={row.id}>
                <h3><a href={href(at)}><Name of={row.itemName} /></a></h3>
                <p><strong>{statusWords(text, row)}</strong> <Light of={row.light} /></p>
                <p className="quiet"><span className="digits">{row.number}</span> · <Name of={row.town} />{row.due && <> · {dueWords(text, row, 'working_day')}</>}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{t('me.drafts')}</h2>
          <ul className="me-list">{page.drafts.map(({ at, item, days }) => <li key={at}><h3><a href={href(at)}>{t('me.go-on')} <Name of={item} /></a></h3><p className="quiet">{t('me.drafts.until', { days })}</p></li>)}</ul>
        </section>
      )}
      {page.bookings.length > 0 && (
        <section aria-labelledby="bookings">
          <h2 id="bookings">{t('me.bookings')}</h2>
          <ul className="me-list">{page.bookings.map(({ booking, town, at }) => <li key={booking.booking}><h3><a href={href(at)}><Day of={booking.date} /> {booking.slot.from}–{booking.slot.to}</a></h3><p className="quiet"><Name of={town} /> · {t(`book.status.${booking.status}`)}</p></li>)}</ul>
        </section>
      )}
      {page.errands.length > 0 && (
        <section aria-labelledby="errands">
          <h2 id="errands">{t('me.errands')}</h2>
          <ul className="me-list">{page.errands.map(({ errand, village, at }) => <li key={errand.id}><h3><a href={href(at)}><Name of={village} /></a></h3><p className="quiet">{t(`errand.status.${errand.status}`)} · <Day of={errand.requestedOn} /></p></li>)}</ul>
        </section>
      )}
      <p className="actions"><a className="line-link" href={href('/account')}>{t('nav.account')}</a></p>
    </div>
  );
}
