import type { ReactNode, Ref } from 'react';
import { useText } from '../../../i18n/text.tsx';
import type { DocumentKind } from './documents.ts';

interface PrintLinkProps {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly className?: string;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly children: ReactNode;
}

/** Opens a document of a case in a window of its own, and prints it. The page is a plain one: it can be read, saved and printed without this. */
export function PrintLink({ id, kind, className, ref, children }: PrintLinkProps) {
  const { language } = useText();
  const href = `${language === 'en' ? '/en' : ''}/cases/${id}/documents/${kind}`;
  const print = (event: React.MouseEvent): void => {
    const opened = window.open(href, '_blank');
    // Where windows are not allowed the link leads there in the ordinary way.
    if (!opened) return;
    event.preventDefault();
    opened.addEventListener('load', () => opened.print());
  };
  return <a ref={ref} className={className} href={href} target="_blank" rel="noreferrer" onClick={print}>{children}</a>;
}
