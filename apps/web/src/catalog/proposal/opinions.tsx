import type { AdjustmentView } from '@yichuang/projections';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';

const KINDS = ['can', 'canWithSupport', 'cannot', 'noAnswer'] as const;

/** What the towns say of being able to carry the items. Silence is counted as silence. */
export function Opinions({ opinions, children }: { readonly opinions: AdjustmentView['opinions']; readonly children?: ReactNode }) {
  const { t } = useText();
  return (
    <section aria-labelledby="opinions">
      <h2 id="opinions">{t('opinion.title')}</h2>
      <table className="numbers">
        <thead className="visually-hidden"><tr><th scope="col">{t('opinion.title')}</th><th scope="col">{t('opinion.towns')}</th></tr></thead>
        <tbody>{KINDS.map(kind => <tr key={kind}><th scope="row">{t(`opinion.${kind}`)}</th><td className="digits">{opinions[kind]}</td></tr>)}</tbody>
      </table>
      {children}
    </section>
  );
}
