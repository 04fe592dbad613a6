import type { ChangeDetail } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Day, Instant, Name, Words } from '../../shared/words.tsx';

/** Everyone who is asked, and what they say; silence is told as silence. @req #22 */
export function Parties({ change }: { readonly change: ChangeDetail }) {
  const { t } = useText();
  const { parties, opinions, due, minutes } = change;
  return (
    <section aria-labelledby="consultation">
      <h2 id="consultation">{t('change.consultation')}</h2>
      {parties.length === 0 ? <p>{t('change.not-asked')}</p> : (
        <>
          <p>
            {due && <>{t('change.due')} <Day of={due} /> · </>}
            {t('change.counts', { agree: opinions.agree, conditions: opinions.agreeWithConditions, object: opinions.object, silent: opinions.noAnswer, waiting: opinions.waiting })}
          </p>
          <div className="table-scroll" role="group" aria-label={t('change.consultation')} tabIndex={0}>
            <table className="rows">
              <thead><tr><th scope="col">{t('change.party')}</th><th scope="col">{t('acts.opinion')}</th><th scope="col">{t('change.text')}</th><th scope="col">{t('event.recorded')}</th></tr></thead>
              <tbody>
                {parties.map(party => (
                  <tr key={party.unit.code}>
                    <th scope="row"><Name of={party.unit} /></th>
                    <td><span className={`badge opinion-${party.opinion ?? 'waiting'}`}>{t(party.opinion ? `change.opinion.${party.opinion}` : 'change.waiting')}</span></td>
                    <td><Words>{party.text}</Words></td>
                    <td>{party.at && <Instant of={party.at} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {minutes && <p><strong>{t('change.minutes')}</strong> <Words>{minutes}</Words></p>}
        </>
      )}
    </section>
  );
}
