import type { PracticeView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref, type PageAnswer, type Visit } from '../../public/page.tsx';
import { Code, Day, Name, Words } from '../../shared/words.tsx';

/** Ways of working that others may learn from. @req #71 */
export async function answerPractices({ context, text }: Visit): Promise<PageAnswer> {
  return { status: 200, title: text.t('practice.title'), description: text.t('practice.lead'), body: <Practices of={await context.query.practices()} /> };
}

function Practices({ of }: { readonly of: readonly PracticeView[] }) {
  const { t } = useText();
  return (
    <div className="wrap">
      <h1>{t('practice.title')}</h1>
      <p className="lead">{t('practice.lead')}</p>
      {of.length === 0 ? <p>{t('practice.none')}</p> : of.map(practice => <Practice key={practice.id} of={practice} />)}
    </div>
  );
}

function Practice({ of: { id, unit, title, summary, body, items, on } }: { readonly of: PracticeView }) {
  const href = useHref();
  return (
    <article aria-labelledby={`practice-${id}`}>
      <h2 id={`practice-${id}`}><Name of={title} /></h2>
      <p className="quiet"><Name of={unit} /> · <Day of={on} /></p>
      <p><strong><Name of={summary} /></strong></p>
      {body.split('\n').filter(line => line.trim() !== '').map(line => <p key={line}><Words>{line}</Words></p>)}
      {items.length > 0 && <ul className="inline-links">{items.map(code => <li key={code}><a href={href(`/items/${code}`)}><Code of={code} /></a></li>)}</ul>}
    </article>
  );
}
