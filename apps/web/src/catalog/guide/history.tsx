import type { GuideHistoryLine } from '@yichuang/projections';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { useHref, usePage } from '../../public/page.tsx';
import { DocumentLink } from '../../shared/document-link.tsx';
import { Day, Instant, Name, Zh } from '../../shared/words.tsx';

const FIELDS: Readonly<Record<string, MessageId | undefined>> = {
  name: 'field.name', 'name.zh': 'field.name', 'name.en': 'field.nameEn', nameEn: 'field.nameEn', basis: 'field.basis', kind: 'field.kind', code: 'field.code', department: 'field.department',
  theme: 'field.theme', applicant: 'field.applicant', handling: 'field.handling', delegation: 'field.delegation',
};

/** Version history: every line says what happened, from which day, on which document, and leads to the page as it then stood. */
export function History({ lines }: { readonly lines: readonly GuideHistoryLine[] }) {
  const { t } = useText();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('guide.history')}</h2>
      <ol className="timeline">{lines.map(line => <HistoryLine key={`${line.number}-${line.kind}`} line={line} />)}</ol>
    </section>
  );
}

function HistoryLine({ line }: { readonly line: GuideHistoryLine }) {
  const { t } = useText();
  const href = useHref();
  const { request } = usePage();
  return (
    <li>
      <article>
        <h3>{t(`history.${line.kind}`)}{line.version && <span className="badge">{t('version.name', { version: line.version })}</span>}</h3>
        <p>{t('history.from')} <Day of={line.effectiveFrom} /></p>
        {line.reason && <p>{t('history.reason')} <Zh>{line.reason}</Zh></p>}
        <Related line={line} />
        <Changes line={line} />
        {line.instrument && <p>{t('history.document')} <DocumentLink document={line.instrument} /></p>}
        <p className="quiet">
          {t('history.recorded')} <Instant of={line.recordedAt} /> <span className="digits">(p:{line.number})</span>
          {' '}<a className="then" href={href(request.path, { asOf: `p:${line.number}`, on: line.effectiveFrom })}>{t('history.then')}</a>
        </p>
      </article>
    </li>
  );
}

function Related({ line }: { readonly line: GuideHistoryLine }) {
  const { t } = useText();
  const href = useHref();
  if (line.related.length === 0) return null;
  return <p>{t('history.related')} {line.related.map((one, index) => <span key={one.code}>{index > 0 && t('list.separator')}<a href={href(`/items/${one.code}`)}><Name of={{ zh: one.name, en: one.nameEn }} /></a></span>)}</p>;
}

function Changes({ line }: { readonly line: GuideHistoryLine }) {
  const { t } = useText();
  if (line.changes.length === 0) return null;
  return (
    <dl className="changes">
      {line.changes.map(change => {
        const label = FIELDS[change.field];
        return (
          <div key={change.field}>
            <dt>{label ? t(label) : <span className="digits">{change.field}</span>}</dt>
            <dd>{change.before && <><del><Zh>{change.before}</Zh></del> <span aria-hidden="true">→</span> </>}{change.after ? <ins><Zh>{change.after}</Zh></ins> : t('history.removed')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
