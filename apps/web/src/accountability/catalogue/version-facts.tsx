import type { CatalogueVersion } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day, Zh } from '../../shared/words.tsx';

/** The sum on the day under the hand, and the document behind it. */
export function VersionFacts({ version, day, clock }: { readonly version: CatalogueVersion | null; readonly day: string; readonly clock: 'on' | 'asOf' }) {
  const { t, day: words, language, number } = useText();
  if (!version) return <section className="panel"><p className="big-number"><strong>0</strong> {t('version.items')}</p><p>{t('open.empty', { day: words(day) })}</p></section>;
  const { instrument } = version;
  const prefix = language === 'en' ? '/en' : '';
  return (
    <section className="panel version-card">
      <h2>{t('version.name', { version: version.version })}</h2>
      <p className="big-number"><strong>{number(version.count)}</strong> {t('version.items')}</p>
      <FactList
        facts={[
          { label: t('version.from'), value: <Day of={version.effectiveFrom} /> },
          { label: t('version.document'), value: <><a href={`${prefix}/open/documents/${instrument.id}`}>{language === 'en' && instrument.titleEn ? instrument.titleEn : <Zh>{instrument.title}</Zh>}</a>{instrument.number && <> <span className="quiet"><Zh>{instrument.number}</Zh></span></>}</> },
          { label: t('machine.made'), value: <Link to={`/office/proposals/${version.adjustmentId}`}>{t('machine.proposal')}</Link> },
          { label: t('machine.published'), value: <Link className="digits" to={`/audit/replay/adjustment-${version.adjustmentId}`}>p:{version.number}</Link> },
        ]}
      />
      <p><a href={`${prefix}/open?${clock}=${day}`}>{t('machine.list')}</a></p>
    </section>
  );
}
