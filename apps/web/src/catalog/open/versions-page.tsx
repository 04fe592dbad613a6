import type { CatalogueVersion } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref, type PageAnswer, type Visit } from '../../public/page.tsx';
import { Notice } from '../../shared/words.tsx';
import { VersionCard } from './version-card.tsx';

/** All versions of the catalogue, latest first. */
export async function answerVersions({ context, text }: Visit): Promise<PageAnswer> {
  const versions = [...(await context.query.versions())].sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.number - a.number);
  return { status: 200, title: text.t('versions.title'), body: <Versions versions={versions} /> };
}

function Versions({ versions }: { readonly versions: readonly CatalogueVersion[] }) {
  const { t, language } = useText();
  const href = useHref();
  return (
    <div className="wrap">
      <h1>{t('versions.title')}</h1>
      <p className="lead">{t('versions.lead')}</p>
      {versions.length === 0 && <Notice tone="info" title={t('home.no-catalogue')} />}
      <ol className="version-list">
        {versions.map(version => (
          <li key={version.number}>
            <VersionCard version={version} count={version.count} />
            <p className="actions">
              {!version.cancelled && <a className="button button-plain" href={href('/open', { on: version.effectiveFrom })}>{t('versions.open', { version: version.version })}</a>}
              <a className="button button-plain" href={`${language === 'en' ? '/en' : ''}/audit/replay/adjustment-${version.adjustmentId}`}>{t('versions.how')}</a>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
