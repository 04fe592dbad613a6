import type { HallDayView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';

/** How full each slot is. Whoever comes without an appointment is served as well: a full slot turns nobody away. */
export function Bookings({ day: { slots } }: { readonly day: HallDayView }) {
  const { t } = useText();
  if (slots.length === 0) return null;
  return (
    <div className="table-scroll" role="region" aria-label={t('slots.bookings')} tabIndex={0}>
      <table className="rows">
        <caption>{t('slots.bookings')}</caption>
        <thead><tr><th scope="col">{t('slots.time')}</th><th scope="col">{t('slots.booked')}</th><th scope="col">{t('slots.capacity')}</th></tr></thead>
        <tbody>
          {slots.map(slot => (
            <tr key={slot.slot}>
              <th scope="row"><span className="digits">{slot.from}–{slot.to}</span> {slot.extended && <span className="badge badge-good">{t('slots.extended')}</span>}</th>
              <td><span className="digits">{slot.booked}</span> {slot.booked >= slot.capacity && <span className="badge badge-warn">{t('slots.full')}</span>}</td>
              <td className="digits">{slot.capacity}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
