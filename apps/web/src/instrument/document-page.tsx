import type { InstrumentView } from '@yichuang/projections';
import { eventWord } from '../accountability/event-words.ts';
import { useText } from '../i18n/text.tsx';
import { useHref, type PageAnswer, type Visit } from '../public/page.tsx';
import { answerProblem } from '../public/problem-page.tsx';
import { FactList } from '../shared/facts.tsx';
import { Day, Instant, Notice, OfficialName, plainName, Zh } from '../shared/words.tsx';

/** A document: what it is, what it rests on, and which acts cite it (#2). @req #1 #2 */
export async function answerDocument(visit: Visit): Promise<PageAnswer> {
  const document = await visit.context.query.instrument(visit.params['id'] ?? '');
  if (!document) return answerProblem(visit);
  return { status: 200, title: plainName(visit.text.language, titles(document)), body: <DocumentPage document={document} /> };
}

function titles(document: InstrumentView): { zh: string; en: string } {
  return { zh: document.title, en: document.titleEn };
}

function DocumentPage({ document }: { readonly document: InstrumentView }) {
  const { t } = useText();
  return (
    <article className="wrap narrow">
      <h1><OfficialName of={titles(document)} /></h1>
      {document.illustrative && <p><span className="badge badge-sample">{t('document.illustrative')}</span></p>}
      {document.repealedFrom && <Notice tone="warn" title={<>{t('document.repealed')} <Day of={document.repealedFrom} /></>} />}
      <FactList
        facts={[
          { label: t('document.number'), value: document.number ? <Zh>{document.number}</Zh> : t('document.no-number') },
          { label: t('document.issued'), value: <Day of={document.issuedOn} /> },
          { label: t('document.from'), value: <Day of={document.effectiveFrom} /> },
          ...(document.sha256 ? [{ label: t('document.digest'), value: <span className="digits breakable">{document.sha256}</span> }] : []),
        ]}
      />
      <Links document={document} />
      <Acts document={document} />
    </article>
  );
}

function Links({ document }: { readonly document: InstrumentView }) {
  const { t } = useText();
  const href = useHref();
  if (document.links.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t('document.links')}</h2>
      <ul>
        {document.links.map(link => <li key={`${link.to}-${link.relation}-${link.direction}`}>{t(`relation.${link.direction}.${link.relation}`)} <a href={href(`/open/documents/${link.to}`)}><Zh>{link.title}</Zh></a></li>)}
      </ul>
    </section>
  );
}

/** Acts of one kind stand together: a batch of five hundred fates is one line. */
function Acts({ document }: { readonly document: InstrumentView }) {
  const text = useText();
  const { t } = text;
  if (document.acts.length === 0) return null;
  const groups = Map.groupBy(document.acts, act => act.type);
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('document.acts')}</h2>
      <ol className="timeline">
        {[...groups].map(([type, acts]) => acts[0] && (
          <li key={type}>
            <strong>{eventWord(text, type)}</strong>{acts.length > 1 && <span className="count"> {t('document.times', { count: acts.length })}</span>}
            <p className="quiet"><Instant of={acts[0].recordedAt} /> <a href={`${text.language === 'en' ? '/en' : ''}/audit/replay/${acts[0].stream}?asOf=p:${acts[0].number}`}>{t('document.replay', { number: acts[0].number })}</a></p>
          </li>
        ))}
      </ol>
    </section>
  );
}
