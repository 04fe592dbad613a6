import type { CatalogueVersion } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { DocumentLink } from '../../shared/document-link.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Day } from '../../shared/words.tsx';

/** A version of the catalogue: how many items, from when to when, and the document that ordered it. */
export function VersionCard({ version, count, headingLevel = 2 }: { readonly version: CatalogueVersion; readonly count: number; readonly headingLevel?: 2 | 3 }) {
  const { t, number } = useText();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <section className="panel version-card">
      <Heading>{t('version.name', { version: version.version })}{version.cancelled && <span className="badge badge-warn">{t('version.cancelled')}</span>}</Heading>
      <p className="big-number"><strong>{number(count)}</strong> {t('version.items')}</p>
      <FactList
        facts={[
          { label: t('version.from'), value: <Day of={version.effectiveFrom} /> },
          { label: t('version.to'), value: version.effectiveTo ? <Day of={version.effectiveTo} /> : t('version.open-ended') },
          { label: t('version.published'), value: <Day of={version.publishedOn} /> },
          { label: t('version.document'), value: <DocumentLink document={version.instrument} /> },
        ]}
      />
    </section>
  );
}
