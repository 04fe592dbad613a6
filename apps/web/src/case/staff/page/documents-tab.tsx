import { useText } from '../../../i18n/text.tsx';
import { Day, Words } from '../../../shared/words.tsx';
import { Empty } from '../../../staff/states.tsx';
import type { OneCase } from '../reads.ts';
import { documentsOf } from './documents.ts';
import { PrintLink } from './print-link.tsx';

/** 文书: what has been or can be printed of the case, each as a page of A4 with a code that leads to its progress. */
export function DocumentsTab({ of }: { readonly of: OneCase }) {
  const { t } = useText();
  const documents = documentsOf(of);
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('case.tab.documents')} <span className="count">{documents.length}</span></h2>
      {documents.length === 0 ? <Empty title={t('documents.none')} /> : (
        <ul className="document-list">
          {documents.map(one => <li key={one.kind}><PrintLink id={of.id} kind={one.kind}>{t(`document.${one.kind}`)}</PrintLink> <span className="quiet"><Day of={one.on} /></span></li>)}
        </ul>
      )}
      {of.decision && <p>{t('documents.decision')} <Words>{of.decision.reason}</Words></p>}
    </section>
  );
}
