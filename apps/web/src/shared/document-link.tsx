import type { InstrumentRef } from '@yichuang/projections';
import { useHref } from '../public/page.tsx';
import { useText } from '../i18n/text.tsx';
import { Zh } from './words.tsx';

/** A document by its title and number, leading to its page. Document numbers are Chinese. */
export function DocumentLink({ document }: { readonly document: InstrumentRef }) {
  const { language } = useText();
  const href = useHref();
  return (
    <cite>
      <a href={href(`/open/documents/${document.id}`)}>{language === 'en' && document.titleEn ? document.titleEn : <Zh>{document.title}</Zh>}</a>
      {document.number && <> <span className="quiet"><Zh>{document.number}</Zh></span></>}
    </cite>
  );
}
