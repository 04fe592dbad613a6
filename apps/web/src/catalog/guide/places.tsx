import type { ItemGuide } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref } from '../../public/page.tsx';
import { IllustrativeBadge, isIllustrative, Name } from '../../shared/words.tsx';

/** What the village station can do for a person in this matter. @req #18 #19 #27 */
export function VillageServices({ services }: { readonly services: ItemGuide['villageServices'] }) {
  const { t } = useText();
  if (services.length === 0) return null;
  return (
    <section aria-labelledby="village">
      <h2 id="village">{t('guide.village')}</h2>
      <ul className="cards">
        {services.map(service => (
          <li key={service.code}>
            <h3><Name of={service.name} /></h3>
            <ul className="chips">
              <li>{t(`mode.${service.mode}`)}</li>
              <li>{t(service.inPersonRequired ? 'village.in-person' : 'village.not-in-person')}</li>
              <li>{t('village.handover', { days: service.handoverDays })}</li>
            </ul>
            {isIllustrative(service.code) && <p><IllustrativeBadge /></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Towns that handle the item, each with where its hall is. One whose hall does not list it says so instead of disappearing. @req #3 #26 */
export function TownList({ guide }: { readonly guide: ItemGuide }) {
  const { t } = useText();
  const href = useHref();
  if (guide.towns.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('guide.towns', { count: guide.towns.length })}</summary>
      <ul className="columns columns-short">
        {guide.towns.map(town => <li key={town.code}><a href={href(`/open/venues/${town.code}`)}><Name of={town} /></a>{!town.listed && <span className="quiet"> {t('guide.town-not-listed')}</span>}</li>)}
      </ul>
    </details>
  );
}
